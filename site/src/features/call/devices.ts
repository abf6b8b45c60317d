import { m } from '../../messages/index.ts'
import type { TrackKind } from './connection.ts'

/** Cameras and microphones, as the call needs them. */
export interface Devices {
  open(kinds: TrackKind[], deviceId?: Partial<Record<TrackKind, string>>): Promise<MediaStreamTrack[]>
  /** A screen or window, which the person picks. */
  screen(): Promise<MediaStreamTrack>
  list(): Promise<DeviceChoice[]>
  /** Calls when a device came or went. Returns how to stop. */
  onChange(listener: () => void): () => void
}

/** A device that can be chosen; its name is empty until the person let us use one of its kind. */
export interface DeviceChoice {
  id: string
  kind: 'microphone' | 'camera' | 'speaker'
  name: string
}

const kindsOf: Record<MediaDeviceKind, DeviceChoice['kind']> = {
  audioinput: 'microphone',
  videoinput: 'camera',
  audiooutput: 'speaker',
}

/** Why no camera or microphone could be had, and what the person can do about it. */
export class DeviceRefused extends Error {
  readonly kinds: TrackKind[]

  constructor(kinds: TrackKind[], message: string) {
    super(message)
    this.name = 'DeviceRefused'
    this.kinds = kinds
  }
}

export const browserDevices: Devices = {
  async open(kinds, deviceId = {}) {
    if (!navigator.mediaDevices?.getUserMedia) {
      throw new DeviceRefused(kinds, m['call.devices.unsupported']())
    }
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: kinds.includes('audio')
          ? {
              echoCancellation: true,
              noiseSuppression: true,
              autoGainControl: true,
              deviceId: deviceId.audio,
            }
          : false,
        video: kinds.includes('video')
          ? { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'user', deviceId: deviceId.video }
          : false,
      })
      return stream.getTracks()
    } catch (fault) {
      throw new DeviceRefused(kinds, wordsFor(fault instanceof DOMException ? fault.name : '', kinds))
    }
  },
  async screen() {
    const stream = await navigator.mediaDevices.getDisplayMedia({ video: true, audio: false })
    const [track] = stream.getVideoTracks()
    if (!track) throw new DeviceRefused(['video'], m['call.screen.failed']())
    return track
  },
  async list() {
    const all = (await navigator.mediaDevices?.enumerateDevices()) ?? []
    return all
      .filter(({ deviceId }) => deviceId !== '')
      .map(({ deviceId, kind, label }) => ({ id: deviceId, kind: kindsOf[kind], name: label }))
  },
  onChange(listener) {
    navigator.mediaDevices?.addEventListener('devicechange', listener)
    return () => navigator.mediaDevices?.removeEventListener('devicechange', listener)
  },
}

export function wordsFor(name: string, kinds: TrackKind[]): string {
  const devices = kinds.length > 1 ? 'both' : kinds[0] === 'video' ? 'camera' : 'microphone'
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return m['call.devices.blocked']({ devices })
    case 'NotFoundError':
    case 'OverconstrainedError':
      return m['call.devices.missing']({ devices })
    case 'NotReadableError':
    case 'AbortError':
      return m['call.devices.busy']({ devices })
    default:
      return m['call.devices.failed']({ devices })
  }
}
