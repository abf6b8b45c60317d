import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { send } from '../../../graphql/browser.ts'
import { ReplayMomentsDocument } from '../../../graphql/generated.ts'
import {
  giftsBetween,
  messagesAt,
  partSeconds,
  partsAt,
  type ReplayGift,
  type ReplayPart,
} from './replay-moments.ts'

/** After a failure, so long nothing is asked for. */
const againMs = 5_000
/** More would play long after their moment. */
const mostWaiting = 12

type Wish = { streamId: string; seconds: number; element: RefObject<HTMLVideoElement | null>; isOn: boolean }

/** The chat and gifts of a recording at the moment that it plays, wherever it is wound to. */
export function useReplayMoments({ streamId, seconds, element, isOn }: Wish) {
  const [parts, setParts] = useState<ReadonlyMap<number, ReplayPart>>(new Map())
  const [nowMs, setNow] = useState(0)
  const [waiting, setWaiting] = useState<readonly ReplayGift[]>([])
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set())
  const known = useRef(parts)
  known.current = parts

  useEffect(() => {
    const video = element.current
    if (!video || !isOn) return
    const asked = new Set<number>()
    let [beforeMs, failedAt] = [video.currentTime * 1_000, Number.NEGATIVE_INFINITY]

    async function ask(part: number) {
      asked.add(part)
      try {
        const wanted = { id: streamId, fromSecond: part * partSeconds, seconds: partSeconds }
        const { stream } = await send(ReplayMomentsDocument, wanted)
        if (stream?.replay) setParts(so => new Map(so).set(part, stream.replay as ReplayPart))
      } catch {
        failedAt = performance.now()
        asked.delete(part)
      }
    }

    function look() {
      const ms = (video?.currentTime ?? 0) * 1_000
      if (performance.now() - failedAt > againMs)
        for (const part of partsAt(ms, seconds)) if (!asked.has(part)) void ask(part)
      const came = giftsBetween(known.current, beforeMs, ms)
      if (came.length > 0) setWaiting(so => [...so, ...came].slice(-mostWaiting))
      beforeMs = ms
      setNow(ms)
    }
    const jump = () => {
      setWaiting([])
      look()
    }
    look()
    video.addEventListener('timeupdate', look)
    video.addEventListener('seeked', jump)
    return () => {
      video.removeEventListener('timeupdate', look)
      video.removeEventListener('seeked', jump)
    }
  }, [streamId, seconds, element, isOn])

  const played = useCallback((id: string) => setWaiting(so => so.filter(gift => gift.id !== id)), [])
  const remove = useCallback((id: string) => setRemoved(so => new Set(so).add(id)), [])
  const messages = messagesAt(parts, nowMs).filter(({ id }) => !removed.has(id))
  return { messages, waiting, played, remove }
}
