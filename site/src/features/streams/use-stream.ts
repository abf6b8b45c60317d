import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { send } from '../../graphql/browser.ts'
import { StreamNowDocument, type StreamPageQuery, StreamUpdatesDocument } from '../../graphql/generated.ts'
import { changed, type StreamState } from './chat/chat-state.ts'
import { ServerClock } from './server-clock.ts'
import { isOver } from './stream-words.ts'

export type ShownStream = NonNullable<StreamPageQuery['stream']>

/** Who may not listen asks again after so long, so that a stream that begins is not missed. */
const lookAgainMs = 30_000

/** One stream as it goes on: what the page came with, then every update; asked for anew when who may watch may have changed. */
export function useStream(first: ShownStream, secret: string | null) {
  const [stream, setStream] = useState(first)
  const [state, change] = useReducer(changed, first, stateOf)
  const [clock] = useState(() => new ServerClock(first.readAt))
  const { id } = first

  const refresh = useCallback(async () => {
    const { stream: now } = await send(StreamNowDocument, { id, secret }).catch(() => ({ stream: null }))
    if (!now) return
    clock.learn(now.readAt)
    setStream(now)
    change({ __typename: 'StreamStatusChanged', status: statusOf(now) })
  }, [id, secret, clock])

  const { status } = state
  const listens = stream.access === 'OPEN' && !isOver(status)
  const stateBefore = useRef(status.state)

  useEffect(() => {
    if (!listens) return
    let stop: (() => void) | null = null
    let isLeft = false
    // Not needed for the first look at the page.
    void import('../../graphql/live.ts').then(
      ({ listen }) => {
        if (isLeft) return
        stop = listen(
          StreamUpdatesDocument,
          { streamId: id },
          ({ streamUpdates: { snapshot, updates } }) => {
            for (const update of snapshot ? [snapshot, ...updates] : updates) {
              if ('status' in update) clock.learn(update.status.at)
              change(update)
            }
          },
          fault => fault.code === 'FORBIDDEN' && void refresh(),
        )
      },
      () => undefined,
    )
    return () => {
      isLeft = true
      stop?.()
    }
  }, [id, listens, clock, refresh])

  useEffect(() => {
    if (listens || isOver(status)) return
    const timer = setInterval(() => void refresh(), lookAgainMs)
    return () => clearInterval(timer)
  }, [listens, status, refresh])

  // The recording, who may watch it, and what became of it stand in the stream itself.
  useEffect(() => {
    if (stateBefore.current === status.state) return
    stateBefore.current = status.state
    void refresh()
  }, [status.state, refresh])

  return { stream, state, change, clock, refresh }
}

/** How a stream stands, as updates of it have it. */
export function statusOf(stream: Stands): StreamState['status'] {
  const { state, publisherLostAt, endsUnlessBackAt, ending, reason, readAt } = stream
  const { isRecording, hasPicture, pause } = stream
  return {
    ...{ state, publisherLostAt, endsUnlessBackAt, ending, reason },
    ...{ isRecording, hasPicture, pause, at: readAt },
  }
}

const stateOf = (stream: ShownStream): StreamState => ({
  ...{ messages: null, pinned: null, viewers: stream.viewers },
  status: statusOf(stream),
})

type Stands = Omit<StreamState['status'], 'at' | '__typename'> & { readAt: string }
