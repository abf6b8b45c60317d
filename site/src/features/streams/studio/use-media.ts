import { useEffect, useState } from 'react'
import type { TrackKind } from '../../call/connection.ts'
import { browserDevices } from '../../call/devices.ts'
import { LocalMedia } from '../../call/local-media.ts'

/** The reader's own camera and microphone, open while `wanted`; `onTrack` learns of each track that takes the place of another. */
export function useMedia(
  wanted: boolean,
  onTrack: (kind: TrackKind, track: MediaStreamTrack | null) => void,
) {
  const [, setVersion] = useState(0)
  const [failure, setFailure] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [media] = useState(
    () =>
      new LocalMedia({
        devices: browserDevices,
        onChange: kind => replaced(kind),
        onFailure: setFailure,
      }),
  )
  const look = () => setVersion(before => before + 1)

  function replaced(kind: TrackKind) {
    onTrack(kind, media.tracks[kind])
    look()
  }

  async function attempt(kind: TrackKind | null, work: () => Promise<void>) {
    setFailure(null)
    try {
      await work()
    } catch (fault) {
      // Who closes the browser's own choice of a screen did not fail.
      if (!(fault instanceof DOMException)) setFailure(fault instanceof Error ? fault.message : String(fault))
    }
    if (kind) replaced(kind)
    else look()
  }

  async function open() {
    await attempt(null, () => media.open(['audio', 'video']))
    setOpen(media.tracks.audio !== null)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: `open` only calls the media
  useEffect(() => {
    if (!wanted) return
    void open()
    return () => {
      media.stop()
      setOpen(false)
    }
  }, [media, wanted])

  return {
    ...{ media, failure, isOpen, open },
    mute(muted: boolean) {
      media.mute(muted)
      look()
    },
    switchCamera: (on: boolean) => attempt('video', () => media.switchCamera(on)),
    shareScreen: (on: boolean) =>
      attempt('video', () => (on ? media.shareScreen() : media.switchCamera(true))),
    choose: (kind: TrackKind, id: string) => attempt(kind, () => media.choose(kind, id)),
  }
}
