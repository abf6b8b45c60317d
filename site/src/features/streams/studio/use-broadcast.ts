import { useEffect, useRef, useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { PublishStreamDocument } from '../../../graphql/generated.ts'
import type { TrackKind } from '../../call/connection.ts'
import { admissionOf, browserPorts } from '../player/use-video.ts'
import { VideoSession, type VideoState } from '../player/video-session.ts'
import type { ServerClock } from '../server-clock.ts'
import { type Health, healthOf, type Measured, type Sends, type Weakness, WeaknessWatch } from './health.ts'

const lookEveryMs = 2_000

interface Sent {
  tracks: () => MediaStreamTrack[]
  sends: Sends
}

/** Sends a stream while it is on and the devices are open; comes back by itself after every loss. */
export function useBroadcast(streamId: string, clock: ServerClock, sent: Sent, isOn: boolean) {
  const [state, setState] = useState<VideoState>({ kind: 'idle' })
  const [health, setHealth] = useState<Health | null>(null)
  const [weakness, setWeakness] = useState<Weakness | null>(null)
  const current = useRef(sent)
  current.current = sent
  const [session] = useState(() => {
    const publish = async () => admissionOf((await mutate(PublishStreamDocument, { streamId })).publishStream)
    return new VideoSession(
      {
        ...browserPorts(clock),
        join: publish,
        renew: publish,
        begin: engine => engine.publish(new MediaStream(current.current.tracks())),
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
    const watch = new WeaknessWatch()
    let before: Measured | null = null
    const look = async () => {
      const stats = (await session.engine?.stats().catch(() => null)) ?? null
      const measured = stats && { stats, at: performance.now() }
      const found = measured && healthOf(before, measured)
      before = measured
      setHealth(found)
      setWeakness(watch.look(found, current.current.sends))
    }
    const timer = setInterval(() => void look(), lookEveryMs)
    return () => clearInterval(timer)
  }, [session, isOn])

  return {
    ...{ state, health, weakness },
    replaceTrack: (kind: TrackKind, track: MediaStreamTrack | null) =>
      void session.engine?.replaceTrack(kind, track).catch(() => undefined),
    again: () => session.start(),
  }
}
