import { useState } from 'react'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import type { ActionState } from '../../forms/use-action.ts'
import { ServerClock } from '../server-clock.ts'
import { StreamCheck } from './StreamCheck.tsx'

type Props = {
  name: string
  /** The server's clock when the page was made. */
  readAt: string
  state: ActionState
  busy: boolean
  onGoLive(hasPicture: boolean): void
  onBack(): void
}

/** The check before a stream that nobody announced: nothing is public before its button is pressed. */
export function GoLiveNow({ name, readAt, state, busy, onGoLive, onBack }: Props) {
  const [clock] = useState(() => new ServerClock(readAt))
  return (
    <StreamCheck name={name} clock={clock}>
      {({ isReady, hasPicture }) => (
        <>
          <ActionProblem state={state} />
          <div className="flex flex-wrap gap-3">
            <Button size="lg" busy={busy} disabled={!isReady} onClick={() => onGoLive(hasPicture)}>
              {m['stream.studio.goLive']()}
            </Button>
            <Button variant="outline" onClick={onBack}>
              {m['stream.check.back']()}
            </Button>
          </div>
        </>
      )}
    </StreamCheck>
  )
}
