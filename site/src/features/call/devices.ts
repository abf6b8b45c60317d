import type { TrackKind } from './connection.ts'

/** Cameras and microphones, as the call needs them. `deviceId` is for a later choice among several. */
export interface Devices {
  open(kinds: TrackKind[], deviceId?: Partial<Record<TrackKind, string>>): Promise<MediaStreamTrack[]>
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
      throw new DeviceRefused(
        kinds,
        'This browser cannot use a camera or microphone here. Open the page over https in a current browser.',
      )
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
}

export function wordsFor(name: string, kinds: TrackKind[]): string {
  const what = kinds.length > 1 ? 'camera or microphone' : kinds[0] === 'video' ? 'camera' : 'microphone'
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return `Your browser has not been allowed to use the ${what}. Allow it in the address bar or in your browser’s site settings, then try again.`
    case 'NotFoundError':
    case 'OverconstrainedError':
      return `No ${what} was found. Plug one in, then try again.`
    case 'NotReadableError':
    case 'AbortError':
      return `Your ${what} is being used by another program. Close it there, then try again.`
    default:
      return `Your ${what} could not be started. Try again, or open the page in another browser.`
  }
}
