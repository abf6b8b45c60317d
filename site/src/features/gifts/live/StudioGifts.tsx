import { Target } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { m } from '../../../messages/index.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import type { Unit } from '../../../ui/format/money.ts'
import { GiftRanks } from './GiftRanks.tsx'
import { GiftStage } from './GiftStage.tsx'
import { useStreamGifts } from './use-stream-gifts.ts'

type Props = { streamId: string; currency: string; unit: Unit }

/** The chat is what a studio needs first; a goal is set once, if at all. */
const GiftGoalForm = lazy(() =>
  import('./GiftGoalForm.tsx').then(
    ({ GiftGoalForm: loaded }) => ({ default: loaded }),
    () => ({ default: () => <Alert tone="bad">{m['fault.unreachable']()}</Alert> }),
  ),
)

/** What the reader sees of the gifts to their stream, and the goal they set. */
export function StudioGifts({ streamId, currency, unit }: Props) {
  const [setsGoal, setSetsGoal] = useState(false)
  const { board, waiting, played } = useStreamGifts(streamId)
  return (
    <div className="grid gap-4">
      <div className="pointer-events-none fixed inset-0 z-30">
        <GiftStage waiting={waiting} onPlayed={played} />
      </div>
      <GiftRanks board={board} unit={unit} />
      {setsGoal ? (
        <Card className="grid gap-4">
          <h2 className="text-[1.15rem]">{m['gifts.goal.title']()}</h2>
          <Suspense fallback={<div className="min-h-56" />}>
            <GiftGoalForm streamId={streamId} currency={currency} />
          </Suspense>
        </Card>
      ) : (
        <Button variant="outline" className="justify-self-start" onClick={() => setSetsGoal(true)}>
          <Target aria-hidden size={18} /> {m['gifts.goal.title']()}
        </Button>
      )}
    </div>
  )
}
