import {
  type LocalTracks,
  noTraffic,
  type PeerConnection,
  type TrackKind,
  type Traffic,
} from './connection.ts'
import type { Devices } from './devices.ts'
import { type Inbound, nothingInbound } from './inbound.ts'
import type { SignalBody, SignalPort } from './signal-line.ts'

/**
 *   idle → preparing → connecting → connected ⇄ reconnecting → ended
 *   failed: devices refused, or given up after three minutes; prepare again
 */
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

/** Both pages work on a connection, or have one. */
export const isUnderWay = ({ state }: Pick<CallSnapshot, 'state'>): boolean =>
  state === 'connecting' || state === 'connected' || state === 'reconnecting'

/** Of a call that has not begun. */
export function snapshotBefore(kinds: TrackKind[], local: LocalTracks): CallSnapshot {
  const camera = kinds.includes('video')
  return {
    ...{ state: 'idle', failure: null, attempt: 0, traffic: noTraffic },
    ...{ local, microphone: true, camera, screen: false, silent: false, flowing: false },
    ...{ remote: { audio: null, video: null }, other: { microphone: true, camera, screen: false } },
    ...nothingInbound,
  }
}

/** What the other page says in a signal about its sound and picture. */
export const mediaStateIn = ({ microphone, camera, screen }: SignalBody): MediaState => ({
  microphone: microphone === true,
  camera: camera === true,
  screen: screen === true,
})

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
