import type { MediaState } from './call-state.ts'
import type { LocalTracks, TrackKind } from './connection.ts'
import type { Devices } from './devices.ts'

interface LocalMediaOptions {
  devices: Devices
  /** Another track is to be sent, or none; or one fell silent, or sounds again. */
  onChange(kind: TrackKind): void
  /** A device died and none could be opened in its place: why, in words. */
  onFailure(why: string): void
}

/** Our own microphone and camera during a call, or the screen in place of the camera. */
export class LocalMedia {
  tracks: LocalTracks = { audio: null, video: null }
  microphone = true
  screen = false
  /** The microphone died, or the system took it away: whatever the switch says, nobody hears us. */
  isSilent = false
  #options: LocalMediaOptions
  #held = false
  #chosen: Partial<Record<TrackKind, string>> = {}
  #stopWatching: () => void = () => {}

  constructor(options: LocalMediaOptions) {
    this.#options = options
  }

  get state(): MediaState {
    const microphone = this.microphone && !this.isSilent
    return { microphone, camera: this.tracks.video !== null, screen: this.screen }
  }

  /** What a page shows of our side: a call that does not hear us does not flow. */
  shown({ flowing }: { flowing: boolean }) {
    const silent = this.isSilent
    return { local: this.tracks, ...this.state, silent, flowing: flowing && !silent }
  }

  async open(kinds: TrackKind[]): Promise<void> {
    const opened = await this.#options.devices.open(kinds, this.#chosen)
    this.stop()
    for (const track of opened) this.#take(track.kind === 'video' ? 'video' : 'audio', track)
    this.#stopWatching = this.#options.devices.onChange(() => void this.#look())
  }

  /** A muted microphone goes on sending silence, so that silence is not taken for a lost connection. */
  mute(muted: boolean): void {
    this.microphone = !muted
    this.#gate()
  }

  /** While nobody pays, silence and black go out: nothing that is paid for travels unpaid. */
  hold(held: boolean): void {
    this.#held = held
    this.#gate()
  }

  /** Off stops the camera itself, so that its light goes out. */
  async switchCamera(on: boolean): Promise<void> {
    this.#take('video', on ? await this.#openOne('video') : null)
  }

  /** Another microphone or camera, now and whenever one is opened again. */
  async choose(kind: TrackKind, deviceId: string): Promise<void> {
    this.#chosen[kind] = deviceId
    if (this.tracks[kind] === null || (kind === 'video' && this.screen)) return
    this.#take(kind, await this.#openOne(kind))
  }

  /** The screen instead of the camera, until it is ended here or in the browser. */
  async shareScreen(): Promise<void> {
    const track = await this.#options.devices.screen()
    this.#take('video', track)
    this.screen = true
  }

  stop(): void {
    this.#stopWatching()
    this.tracks.audio?.stop()
    this.tracks.video?.stop()
    this.tracks = { audio: null, video: null }
    this.screen = false
    this.isSilent = false
  }

  async #openOne(kind: TrackKind): Promise<MediaStreamTrack | null> {
    return (await this.#options.devices.open([kind], this.#chosen))[0] ?? null
  }

  #take(kind: TrackKind, track: MediaStreamTrack | null): void {
    this.tracks[kind]?.stop()
    this.tracks = { ...this.tracks, [kind]: track }
    if (kind === 'video') this.screen = false
    if (kind === 'audio') this.isSilent = false
    this.#gate()
    track?.addEventListener('ended', () => this.tracks[kind] === track && void this.#replace(kind))
    if (kind !== 'audio') return
    track?.addEventListener('mute', () => this.tracks.audio === track && this.#silent(true))
    track?.addEventListener('unmute', () => this.tracks.audio === track && this.#silent(false))
  }

  #gate(): void {
    const { audio, video } = this.tracks
    if (audio) audio.enabled = this.microphone && !this.#held
    if (video) video.enabled = !this.#held
  }

  #silent(isSilent: boolean): void {
    this.isSilent = isSilent
    this.#options.onChange('audio')
  }

  /** A device died: the one that was chosen may be gone, so any of its kind will do. */
  async #replace(kind: TrackKind): Promise<void> {
    if (kind === 'video' && this.screen) {
      this.#take('video', await this.#openOne('video').catch(() => null))
      return this.#options.onChange('video')
    }
    if (kind === 'audio') this.#silent(true)
    delete this.#chosen[kind]
    try {
      this.#take(kind, await this.#openOne(kind))
    } catch (fault) {
      if (kind === 'video') this.#take('video', null)
      this.#options.onFailure(fault instanceof Error ? fault.message : String(fault))
    }
    this.#options.onChange(kind)
  }

  /** A microphone was plugged in: it takes the place of one that died. */
  async #look(): Promise<void> {
    if (this.isSilent && this.tracks.audio?.readyState === 'ended') await this.#replace('audio')
  }
}

/** The words of a device's refusal; null when it opened. */
export async function refusal(opening: Promise<void>): Promise<string | null> {
  return opening.then(
    () => null,
    (fault: Error) => fault.message,
  )
}
