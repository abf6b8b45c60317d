import { type RefObject, useEffect, useRef, useState } from 'react'
import { send } from '../../../graphql/browser.ts'
import { ReplayLinkDocument } from '../../../graphql/generated.ts'

/** A recording that cannot be played is asked for again at most so often. */
const againMs = 20_000

/** The address of a recording. When it has expired, another one takes its place, and the recording goes on where it was. */
export function useReplayLink(streamId: string, first: string, element: RefObject<HTMLVideoElement | null>) {
  const [url, setUrl] = useState(first)
  const triedAt = useRef(Number.NEGATIVE_INFINITY)

  useEffect(() => {
    const video = element.current
    if (!video) return
    async function renew() {
      if (performance.now() - triedAt.current < againMs) return
      triedAt.current = performance.now()
      const { stream } = await send(ReplayLinkDocument, { id: streamId }).catch(() => ({ stream: null }))
      if (!video || !stream?.replay) return
      const [at, wasPlaying] = [video.currentTime, !video.paused]
      video.addEventListener(
        'loadedmetadata',
        () => {
          video.currentTime = at
          if (wasPlaying) void video.play().catch(() => undefined)
        },
        { once: true },
      )
      setUrl(stream.replay.url)
    }
    const failed = () => void renew()
    // It may have failed before this script came.
    if (video.error) failed()
    video.addEventListener('error', failed)
    return () => video.removeEventListener('error', failed)
  }, [streamId, element])

  return url
}
