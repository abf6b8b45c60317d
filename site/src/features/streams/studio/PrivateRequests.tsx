import { useEffect, useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import {
  AcceptPrivateReadingDocument,
  DeclinePrivateReadingDocument,
  type PrivateRequestFragment,
  StreamPrivateRequestsDocument,
} from '../../../graphql/generated.ts'
import { listen } from '../../../graphql/live.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { goTo } from '../../forms/go-to.ts'
import { useAction } from '../../forms/use-action.ts'
import { channelWords } from '../../readers/channels.ts'
import { roomPath } from '../private/back-to-stream.ts'

/** Clients who ask for a private reading now; without a sound, which all viewers would hear. */
export function PrivateRequests({ streamId }: { streamId: string }) {
  const [asking, setAsking] = useState<readonly PrivateRequestFragment[]>([])
  const { state, busy, run } = useAction()
  useEffect(
    () =>
      listen(StreamPrivateRequestsDocument, { streamId }, ({ streamPrivateRequests }) =>
        setAsking(streamPrivateRequests.asking),
      ),
    [streamId],
  )
  const accept = (queuedClientId: string) =>
    run(['accept', queuedClientId], async idempotencyKey => {
      const input = { streamId, queuedClientId, idempotencyKey }
      const { acceptPrivateReading: answer } = await mutate(AcceptPrivateReadingDocument, { input })
      return answer.__typename === 'Reading' ? goTo(roomPath(answer.id, streamId)) : answer
    })
  const decline = (queuedClientId: string) =>
    run(['decline', queuedClientId], async () => {
      const input = { streamId, queuedClientId }
      const { declinePrivateReading: answer } = await mutate(
        DeclinePrivateReadingDocument,
        { input },
        { isRepeatable: true },
      )
      return answer.__typename === 'Stream' ? null : answer
    })
  // There before anybody asks, so that screen readers announce who does.
  const announced = (
    <p role="status" className="sr-only">
      {asking.length > 0 && m['stream.private.title']()}
    </p>
  )
  if (asking.length === 0)
    return (
      <>
        {announced}
        <ActionProblem state={state} />
      </>
    )
  return (
    <Card as="section" aria-labelledby="private" className="grid gap-3">
      {announced}
      <h2 id="private" className="font-text! text-[1.1rem]! font-semibold! tracking-normal!">
        {m['stream.private.title']()}
      </h2>
      <p className="text-[0.95rem] text-soft">{m['stream.private.text']()}</p>
      <ActionProblem state={state} />
      <ul className="grid max-h-72 gap-3 overflow-y-auto">
        {asking.map(({ id, channel, topic, client }) => {
          const { icon: Icon, label } = channelWords[channel]
          return (
            <li key={id} className="grid gap-2 border-t border-line pt-3 first:border-0 first:pt-0">
              <p className="break-words">
                <bdi className="font-semibold">{client.name}</bdi>{' '}
                <span className="text-soft">
                  <Icon aria-hidden size={16} className="inline align-[-0.15em] text-accent-ink" /> {label}
                  {topic && (
                    <>
                      {' · '}
                      <bdi>{topic}</bdi>
                    </>
                  )}
                </span>
              </p>
              <div className="flex flex-wrap gap-2">
                <Button size="sm" busy={busy} onClick={() => void accept(id)}>
                  {m['stream.private.accept']()}
                </Button>
                <Button size="sm" variant="outline" busy={busy} onClick={() => void decline(id)}>
                  {m['stream.private.decline']()}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
