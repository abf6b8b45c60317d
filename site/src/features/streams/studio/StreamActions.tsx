import { lazy, Suspense, useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import {
  CancelStreamDocument,
  EndStreamDocument,
  GoLiveDocument,
  PauseStreamDocument,
  ResumeStreamDocument,
  StopStreamRecordingDocument,
  type StreamStatusPartsFragment,
  type StudioPartsFragment,
} from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { useAction } from '../../forms/use-action.ts'
import type { Question } from './StreamQuestions.tsx'

type Props = {
  stream: StudioPartsFragment
  status: StreamStatusPartsFragment
  /** The devices are open: there is something to send. */
  isReady: boolean
  hasPicture: boolean
  onChange(stream: StudioPartsFragment): void
}

type Answer = ({ __typename: 'Stream' } & StudioPartsFragment) | { __typename: string; message: string }

/** Asked at the end of a stream alone; a studio whose scripts do not come goes on. */
const StreamQuestions = lazy(() =>
  import('./StreamQuestions.tsx').then(
    ({ StreamQuestions: loaded }) => ({ default: loaded }),
    () => ({ default: () => <Alert tone="bad">{m['fault.unreachable']()}</Alert> }),
  ),
)

/** What can be done with the stream as it stands. Ending and calling off are asked about first. */
export function StreamActions({ stream: { id, records }, status, isReady, hasPicture, onChange }: Props) {
  const { state, busy, run, reset } = useAction()
  const [asks, setAsks] = useState<Question | null>(null)
  const [isAsked, setAsked] = useState(false)
  const asOften = { isRepeatable: true }

  const change = (what: string, ask: (idempotencyKey: string) => Promise<Answer>) =>
    run([what, id], async idempotencyKey => {
      const answer = await ask(idempotencyKey)
      if ('message' in answer) return answer
      setAsks(null)
      onChange(answer)
      return null
    })

  const goLive = () =>
    change(
      'live',
      async idempotencyKey =>
        (await mutate(GoLiveDocument, { input: { streamId: id, hasPicture, idempotencyKey } })).goLive,
    )
  const pause = () =>
    change('pause', async () => (await mutate(PauseStreamDocument, { id }, asOften)).pauseStream)
  const resume = () =>
    change('resume', async () => (await mutate(ResumeStreamDocument, { id }, asOften)).resumeStream)
  const end = () => change('end', async () => (await mutate(EndStreamDocument, { id }, asOften)).endStream)
  const stopRecording = () =>
    change(
      'recording',
      async () => (await mutate(StopStreamRecordingDocument, { id }, asOften)).stopStreamRecording,
    )
  const cancel = async (reason: string) => {
    const input = { streamId: id, reason }
    await change(
      `cancel ${reason}`,
      async () => (await mutate(CancelStreamDocument, { input }, asOften)).cancelStream,
    )
  }
  const ask = (what: Question | null) => () => {
    reset()
    setAsks(what)
    if (what) setAsked(true)
  }

  return (
    <div className="grid gap-3">
      {asks === null && <ActionProblem state={state} />}
      {status.state === 'SCHEDULED' ? (
        <div className="flex flex-wrap gap-3">
          <Button size="lg" busy={busy} disabled={!isReady} onClick={() => void goLive()}>
            {m['stream.studio.goLive']()}
          </Button>
          <Button href={`/desk/reader/live/plan?stream=${encodeURIComponent(id)}`} variant="outline">
            {m['stream.studio.change']()}
          </Button>
          <Button variant="danger" onClick={ask('cancel')}>
            {m['stream.studio.cancel']()}
          </Button>
        </div>
      ) : (
        <div className="flex flex-wrap gap-3">
          {status.state === 'LIVE' ? (
            <Button variant="outline" busy={busy} onClick={() => void pause()}>
              {m['stream.studio.pause']()}
            </Button>
          ) : (
            status.pause === 'BREAK' && (
              <Button busy={busy} onClick={() => void resume()}>
                {m['stream.studio.resume']()}
              </Button>
            )
          )}
          {records && status.isRecording && (
            <Button variant="outline" busy={busy} onClick={() => void stopRecording()}>
              {m['stream.studio.stopRecording']()}
            </Button>
          )}
          <Button variant="danger" onClick={ask('end')}>
            {m['stream.studio.end']()}
          </Button>
        </div>
      )}
      {status.state === 'PAUSED' && (
        <p className="text-soft">
          {status.pause === 'READING' ? m['stream.studio.inReading']() : m['stream.studio.paused']()}
        </p>
      )}
      {isAsked && (
        <Suspense>
          <StreamQuestions
            {...{ asks, state, busy }}
            onEnd={() => void end()}
            onCancel={cancel}
            onClose={ask(null)}
          />
        </Suspense>
      )}
    </div>
  )
}
