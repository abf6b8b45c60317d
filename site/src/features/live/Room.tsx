import type { ReactNode } from 'react'
import type { Unit } from '../../ui/format/money.ts'
import { inMoney } from '../../ui/format/money.ts'
import { LiveStage } from './LiveStage.tsx'
import { OverStage } from './OverStage.tsx'
import { RingingStage } from './RingingStage.tsx'
import { RoomBoundary } from './RoomBoundary.tsx'
import type { StageProps } from './stage.ts'
import { isOpen, type Room as RoomState } from './state/room.ts'
import { useRoom } from './state/use-room.ts'

type Props = {
  first: Pick<RoomState, 'reading' | 'messages'>
  /** How this brand shows a wallet. */
  unit: Unit
  logo?: ReactNode
}

/** A reading from the ring to its end, for either side; the page's only island. */
export function Room({ first, unit, logo }: Props) {
  const { session, call, room } = useRoom(first)
  // What a client pays is shown as the brand shows wallets; what a reader earns is money.
  const shown = first.reading.side === 'CLIENT' ? unit : inMoney
  const stage = { session, call, room, unit: shown, logo }
  return <RoomBoundary>{stageOf(stage)}</RoomBoundary>
}

function stageOf(stage: StageProps): ReactNode {
  const { reading } = stage.room
  if (reading.state === 'RINGING') return <RingingStage {...stage} />
  return isOpen(reading) ? <LiveStage {...stage} /> : <OverStage {...stage} />
}
