import { useEffect, useState } from 'react'
import { WaitingChangedDocument, type WaitingPartsFragment } from '../../graphql/generated.ts'
import { holdAlive, listen, socketOf } from '../../graphql/live.ts'
import { m } from '../../messages/index.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { titled } from '../../ui/page/titled.ts'
import { useRingTone } from '../live/incoming/ring-tone.ts'
import { aboutWait, titleWords, type Wait } from './wait-words.ts'

/** So long it chimes before the page goes; the ring lasts a minute. */
const leaveAfterMilliseconds = 1_800
const lookAgainMilliseconds = 15_000

export type LiveWaiting<Waiting> = {
  waiting: Waiting
  /** The estimate, less the time since it came. */
  wait: Wait | null
  connected: boolean
  tone: ReturnType<typeof useRingTone>
}

/**
 * A place in a queue, kept for as long as the page listens. When the turn comes it chimes, the tab says so, and the page
 * goes to the reading that rings.
 */
export function useWaiting<Waiting extends WaitingPartsFragment>(
  first: Waiting,
  readerName: string,
): LiveWaiting<Waiting> & { update: (next: WaitingPartsFragment) => void } {
  const [waiting, setWaiting] = useState(first)
  const [updatedAt, setUpdatedAt] = useState(0)
  const [now, setNow] = useState(0)
  const [connected, setConnected] = useState(true)
  const { id, state } = waiting
  const rings = state === 'RINGING'
  const tone = useRingTone(rings)
  const name = firstName(readerName)
  const readingId = waiting.reading?.id
  const title = titleWords(waiting, name)

  function update(next: WaitingPartsFragment) {
    setWaiting(known => ({ ...known, ...next }))
    setUpdatedAt(performance.now())
    setNow(performance.now())
    setConnected(true)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `update` only sets state
  useEffect(
    () => listen(WaitingChangedDocument, { id }, ({ waitingChanged }) => update(waitingChanged)),
    [id],
  )
  const isOpen = rings || state === 'WAITING'
  useEffect(() => (isOpen ? holdAlive() : undefined), [isOpen])
  useEffect(() => socketOf().on('closed', () => setConnected(false)), [])
  useEffect(() => {
    // What the page came with is as old as the page.
    setUpdatedAt(performance.now())
    setNow(performance.now())
    const timer = setInterval(() => setNow(performance.now()), lookAgainMilliseconds)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (rings) return titled(m['queue.turn.tab']({ reader: name }))
    return state === 'WAITING' ? titled(title) : undefined
  }, [rings, state, title, name])
  // A reader who leaves their stream for it has answered as it begins to ring.
  const turnCame = rings || state === 'ANSWERED'
  useEffect(() => {
    if (!turnCame || !readingId) return
    const timer = setTimeout(() => location.assign(`/reading/${readingId}`), leaveAfterMilliseconds)
    return () => clearTimeout(timer)
  }, [turnCame, readingId])

  return { waiting, wait: aboutWait(waiting.expectedWaitSeconds, now - updatedAt), connected, tone, update }
}
