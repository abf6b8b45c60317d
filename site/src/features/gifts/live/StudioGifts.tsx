import { m } from '../../../messages/index.ts'
import { Card } from '../../../ui/Card.tsx'
import type { Unit } from '../../../ui/format/money.ts'
import { GiftGoalForm } from './GiftGoalForm.tsx'
import { GiftRanks } from './GiftRanks.tsx'
import { GiftStage } from './GiftStage.tsx'
import { useStreamGifts } from './use-stream-gifts.ts'

type Props = { streamId: string; currency: string; unit: Unit }

/** What the reader sees of the gifts to their stream, and the goal they set. */
export function StudioGifts({ streamId, currency, unit }: Props) {
  const { board, waiting, played } = useStreamGifts(streamId)
  return (
    <div className="grid gap-4">
      <div className="pointer-events-none fixed inset-0 z-30">
        <GiftStage waiting={waiting} onPlayed={played} />
      </div>
      <GiftRanks board={board} unit={unit} />
      <Card className="grid gap-4">
        <h2 className="text-[1.15rem]">{m['gifts.goal.title']()}</h2>
        <GiftGoalForm streamId={streamId} currency={currency} />
      </Card>
    </div>
  )
}
