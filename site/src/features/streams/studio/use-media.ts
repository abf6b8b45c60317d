import { useEffect, useState } from 'react'
import { m } from '../../../messages/index.ts'
import type { TrackKind } from '../../call/connection.ts'
import { browserDevices } from '../../call/devices.ts'
import { LocalMedia } from '../../call/local-media.ts'
import type { Sends } from './health.ts'

interface Wish {
  /** Whether the devices are open. */
  wanted: boolean
  /** Opens the microphone alone; the camera may be switched on all the same. */
  byVoice: boolean
  /** Learns of each track that takes the place of another. */
  onTrack?(kind: TrackKind, track: MediaStreamTrack | null): void
}

export type StudioMedia = ReturnType<typeof useMedia>

/** The reader's own camera and microphone. Whoever has no camera, or allows none, is left with their voice. */
export function useMedia({ wanted, byVoice, onTrack }: Wish) {
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
    onTrack?.(kind, media.tracks[kind])
    look()
  }

  async function attempt(kind: TrackKind | null, work: () => Promise<void>): Promise<void> {
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

  async function open(): Promise<void> {
    if (byVoice) await attempt(null, () => media.open(['audio']))
    else await attempt(null, openBoth)
    setOpen(media.tracks.audio !== null)
  }

  async function openBoth(): Promise<void> {
    try {
      await media.open(['audio', 'video'])
    } catch (fault) {
      await media.open(['audio']).catch(() => {
        throw fault
      })
      setFailure(m['stream.check.noCamera']())
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: `open` only calls the media; how it is opened first stays
  useEffect(() => {
    if (!wanted) return
    void open()
    return () => {
      media.stop()
      setOpen(false)
    }
  }, [media, wanted])

  const sends: Sends = media.screen ? 'screen' : media.tracks.video ? 'camera' : 'voice'
  return {
    ...{ media, failure, isOpen, open, sends },
    sent: () => [media.tracks.audio, media.tracks.video].filter(track => track !== null),
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
