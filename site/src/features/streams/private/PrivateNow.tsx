import { Radio } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { mutate, send } from '../../../graphql/browser.ts'
import {
  AskPrivateReadingDocument,
  PrivateNowDocument,
  type PrivateNowQuery,
} from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { useAction } from '../../forms/use-action.ts'

type Live = PrivateNowQuery['streams']['edges'][number]['node']

type Props = {
  readerId: string
  /** First name of the reader. */
  name: string
  /** Whenever it is another, the stream is looked at again. */
  version: unknown
}

/** For who waits for a reader that is live: they may ask for a private reading now, and see what became of it. */
export function PrivateNow({ readerId, name, version }: Props) {
  const [live, setLive] = useState<Live | null>(null)
  const { state, busy, run } = useAction()
  const hasAsked = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with each version
  const look = useCallback(async () => {
    const { streams } = await send(PrivateNowDocument, { readerId }).catch(() => ({ streams: null }))
    if (streams) setLive(streams.edges[0]?.node ?? null)
  }, [readerId, version])
  useEffect(() => void look(), [look])

  const streamId = live?.id
  const ask = useCallback(
    () =>
      run(['private', streamId], async () => {
        if (!streamId) return null
        const { askPrivateReading: answer } = await mutate(
          AskPrivateReadingDocument,
          { streamId },
          { isRepeatable: true },
        )
        await look()
        return answer.__typename === 'Stream' ? null : answer
      }),
    [run, streamId, look],
  )
  const takes = live?.state === 'LIVE' && live.takesPrivate
  const { privateRequest } = live ?? {}

  // Chosen on the page of the reader already.
  useEffect(() => {
    if (!takes || privateRequest || hasAsked.current || !wantsNow(location.search)) return
    hasAsked.current = true
    void ask()
  }, [takes, privateRequest, ask])

  if (!takes) return null
  return (
    <Card className="grid justify-items-start gap-3">
      <p role="status">
        <Radio aria-hidden size={18} className="me-1.5 inline align-[-0.2em] text-accent-ink" />
        {privateRequest === 'ASKED'
          ? m['stream.private.asked']({ reader: name })
          : privateRequest === 'DECLINED'
            ? m['stream.private.declined']({ reader: name })
            : m['stream.private.offer']({ reader: name })}
      </p>
      {!privateRequest && (
        <Button busy={busy} onClick={() => void ask()}>
          {m['stream.private.now']()}
        </Button>
      )}
      <ActionProblem state={state} />
    </Card>
  )
}

const wantsNow = (search: string): boolean => new URLSearchParams(search).get('now') === '1'
