import type { MediaState } from './call-state.ts'
import type { LocalTracks, TrackKind } from './connection.ts'
import type { Devices } from './devices.ts'

/** Our own microphone and camera during a call. */
export class LocalMedia {
  tracks: LocalTracks = { audio: null, video: null }
  microphone = true
  #devices: Devices

  constructor(devices: Devices) {
    this.#devices = devices
  }

  get state(): MediaState {
    return { microphone: this.microphone, camera: this.tracks.video !== null }
  }

  async open(kinds: TrackKind[]): Promise<void> {
    const opened = await this.#devices.open(kinds)
    this.stop()
    const find = (kind: TrackKind) => opened.find(track => track.kind === kind) ?? null
    this.tracks = { audio: find('audio'), video: find('video') }
    this.mute(!this.microphone)
  }

  /** A muted microphone goes on sending silence, so that silence is not taken for a lost connection. */
  mute(muted: boolean): void {
    this.microphone = !muted
    if (this.tracks.audio) this.tracks.audio.enabled = !muted
  }

  /** Off stops the camera itself, so that its light goes out. */
  async switchCamera(on: boolean): Promise<void> {
    const camera = on ? ((await this.#devices.open(['video']))[0] ?? null) : null
    this.tracks.video?.stop()
    this.tracks = { ...this.tracks, video: camera }
  }

  stop(): void {
    this.tracks.audio?.stop()
    this.tracks.video?.stop()
    this.tracks = { audio: null, video: null }
  }
}
