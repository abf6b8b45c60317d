import { useEffect, useRef, useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { PublishStreamDocument } from '../../../graphql/generated.ts'
import type { TrackKind } from '../../call/connection.ts'
import { admissionOf, browserPorts } from '../player/use-video.ts'
import { VideoSession, type VideoState } from '../player/video-session.ts'
import type { ServerClock } from '../server-clock.ts'

export interface Health {
  kilobitsPerSecond: number
  framesPerSecond: number
}

const lookEveryMs = 2_000

/** Sends a stream while it is on and the devices are open; comes back by itself after every loss. */
export function useBroadcast(
  streamId: string,
  clock: ServerClock,
  tracks: () => MediaStreamTrack[],
  isOn: boolean,
) {
  const [state, setState] = useState<VideoState>({ kind: 'idle' })
  const [health, setHealth] = useState<Health | null>(null)
  const current = useRef(tracks)
  current.current = tracks
  const [session] = useState(() => {
    const publish = async () => admissionOf((await mutate(PublishStreamDocument, { streamId })).publishStream)
    return new VideoSession(
      {
        ...browserPorts(clock),
        join: publish,
        renew: publish,
        begin: engine => engine.publish(new MediaStream(current.current())),
      },
      setState,
    )
  })

  useEffect(() => {
    if (!isOn) return
    session.start()
    const back = () => session.retryNow()
    addEventListener('online', back)
    return () => {
      removeEventListener('online', back)
      void session.stop()
    }
  }, [session, isOn])

  useEffect(() => {
    if (!isOn) return
    let before: { bytes: number; at: number } | null = null
    const look = async () => {
      const stats = (await session.engine?.stats().catch(() => null)) ?? null
      if (!stats) {
        before = null
        setHealth(null)
        return
      }
      const at = performance.now()
      if (before && stats.bytes >= before.bytes)
        setHealth({
          kilobitsPerSecond: Math.round(((stats.bytes - before.bytes) * 8) / (at - before.at)),
          framesPerSecond: Math.round(stats.framesPerSecond),
        })
      before = { bytes: stats.bytes, at }
    }
    const timer = setInterval(() => void look(), lookEveryMs)
    return () => clearInterval(timer)
  }, [session, isOn])

  return {
    ...{ state, health },
    replaceTrack: (kind: TrackKind, track: MediaStreamTrack | null) =>
      void session.engine?.replaceTrack(kind, track).catch(() => undefined),
    again: () => session.start(),
  }
}
