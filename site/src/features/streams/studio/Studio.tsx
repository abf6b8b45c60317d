import { useCallback, useEffect, useState } from 'react'
import { send } from '../../../graphql/browser.ts'
import {
  StreamModerationDocument,
  StudioPageDocument,
  type StudioPartsFragment,
} from '../../../graphql/generated.ts'
import { holdAlive, listen } from '../../../graphql/live.ts'
import type { Unit } from '../../../ui/format/money.ts'
import { keepAwake } from '../../../ui/page/wake-lock.ts'
import { StudioGifts } from '../../gifts/live/StudioGifts.tsx'
import type { ChatMessage } from '../chat/chat-state.ts'
import { StreamChat } from '../chat/StreamChat.tsx'
import { isOn, isOver } from '../stream-words.ts'
import { statusOf, useStream } from '../use-stream.ts'
import { Broadcast } from './Broadcast.tsx'
import { HeldMessages } from './HeldMessages.tsx'
import { PrivateRequests } from './PrivateRequests.tsx'
import { StreamActions } from './StreamActions.tsx'
import { StreamCheck } from './StreamCheck.tsx'
import { StreamPeople } from './StreamPeople.tsx'
import { StreamSummary } from './StreamSummary.tsx'

type Props = {
  stream: StudioPartsFragment
  viewerId: string
  currency: string
  unit: Unit
}

/** Where a reader sends their stream from, looks after its chat, and sees afterwards what became of it. */
export function Studio({ stream: first, viewerId, currency, unit }: Props) {
  const [own, setOwn] = useState(first)
  const { state, change, clock } = useStream({ ...first, replay: null }, null)
  const { status } = state
  const [held, setHeld] = useState<readonly ChatMessage[]>([])
  const on = isOn(status)

  /** As the api has it now: after a change, and whenever it stands otherwise. */
  const take = useCallback(
    (next: StudioPartsFragment) => {
      setOwn(next)
      clock.learn(next.readAt)
      change({ __typename: 'StreamStatusChanged', status: statusOf(next) })
    },
    [clock, change],
  )

  const refresh = useCallback(
    () =>
      void send(StudioPageDocument, { id: first.id }).then(
        ({ stream }) => stream && take(stream),
        () => undefined,
      ),
    [first.id, take],
  )

  // What became of it, and who may do what, stand in the stream itself.
  useEffect(() => {
    if (status.state !== own.state) refresh()
  }, [status.state, own.state, refresh])

  // This page is the stream's sign of life.
  useEffect(() => {
    if (!on) return
    const stops = [
      listen(StreamModerationDocument, { streamId: first.id, publishes: true }, ({ streamModeration }) =>
        setHeld(streamModeration.held),
      ),
      holdAlive(),
      keepAwake(),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [on, first.id])

  if (isOver(status)) return <StreamSummary stream={own} currency={currency} />
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
      {on ? (
        <Broadcast stream={own} status={status} viewers={state.viewers} clock={clock} onChange={take} />
      ) : (
        <StreamCheck name={own.reader.name} clock={clock} stream={own}>
          {readiness => <StreamActions stream={own} status={status} onChange={take} {...readiness} />}
        </StreamCheck>
      )}
      {on && (
        <div className="grid gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          {own.takesPrivate && <PrivateRequests streamId={own.id} />}
          <StudioGifts streamId={own.id} {...{ currency, unit }} />
          <HeldMessages held={held} />
          <StreamChat
            stream={own}
            {...{ state, viewerId, clock }}
            onChange={change}
            onPeople={refresh}
            className="h-[26rem] lg:h-[38rem]"
          />
        </div>
      )}
      <StreamPeople stream={own} onChange={take} />
    </div>
  )
}
