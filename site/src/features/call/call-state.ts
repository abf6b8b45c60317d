import type { LocalTracks, PeerConnection, TrackKind, Traffic } from './connection.ts'
import type { Devices } from './devices.ts'
import type { Inbound } from './inbound.ts'
import type { SignalPort } from './signal-line.ts'

export type CallState =
  | 'idle'
  | 'preparing'
  | 'connecting'
  | 'connected'
  | 'reconnecting'
  | 'ended'
  | 'failed'

/** What a side says about its own sound and picture. */
export interface MediaState {
  microphone: boolean
  camera: boolean
  /** The picture is that of a screen. */
  screen: boolean
}

/** All a page needs to show a call. A new object whenever something in it changed. */
export interface CallSnapshot extends MediaState, Inbound {
  state: CallState
  /** In words; beside `failed`, or when the camera could not be switched on. */
  failure: string | null
  /** Our microphone died or was taken away: until it is back nobody pays. */
  silent: boolean
  /** Sound goes both ways: what a call is paid for. */
  flowing: boolean
  local: LocalTracks
  remote: LocalTracks
  other: MediaState
  /** How many connections this call has used; the client's page counts. */
  attempt: number
  traffic: Traffic
}

export interface CallClock {
  /** Milliseconds; only differences matter. */
  now(): number
  every(milliseconds: number, look: () => void): () => void
  wait(milliseconds: number): Promise<void>
}

export interface CallOptions {
  /** The client's page makes the first offer of every connection. */
  side: 'CLIENT' | 'READER'
  /** `['audio']` for voice, `['audio', 'video']` for video. */
  kinds: TrackKind[]
  signals: SignalPort
  devices: Devices
  clock: CallClock
  /** A fresh connection with ICE servers that are valid now. */
  createPeer(): Promise<PeerConnection>
}
