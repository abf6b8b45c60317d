import type { CallClock } from '../../call/call-state.ts'

/** Leave to take part in a stream, as the api grants it. */
export interface EngineGrant {
  engine: 'EMBEDDED' | 'AGORA'
  channel: string
  role: 'PUBLISHER' | 'SUBSCRIBER'
  token: string
  /** Of the embedded engine. */
  address: string | null
  /** Agora's. */
  appId: string | null
  uid: number | null
  /** Milliseconds from now until it ends. */
  lastsMilliseconds: number
}

export type FailureReason =
  /** The grant has ended, and no other one was shown: `renew` goes on. */
  | 'EXPIRED'
  /** Staff or the reader removed this person. */
  | 'REMOVED'
  /** The stream is over. */
  | 'ENDED'
  /** Another page of the same person took this one's place. */
  | 'REPLACED'
  /** The engine takes no such participant; connecting again would not help. */
  | 'REFUSED'
  /** The engine could not be reached at all: `renew` tries again. */
  | 'UNREACHABLE'

export type EngineState =
  | { kind: 'connecting' }
  | { kind: 'live' }
  /** Connected, and nobody sends. */
  | { kind: 'waiting for publisher' }
  | { kind: 'reconnecting' }
  | { kind: 'failed'; reason: FailureReason }
  | { kind: 'left' }

/** Since it connected last. Of one that sends: what went out; of one that watches: what came. */
export interface EngineStats {
  /** Of picture and sound. */
  bytes: number
  framesPerSecond: number
  width: number
  height: number
  /** Milliseconds to the engine and back; null while it is not known. */
  roundTripMilliseconds: number | null
}

/** One page's part in one stream. Reconnects by itself; what it cannot mend is the state `failed`. */
export interface LiveEngine {
  /** For useSyncExternalStore. */
  readonly read: () => { state: EngineState }
  readonly subscribe: (listener: () => void) => () => void
  /** Sends a camera and a microphone, whichever there are. Its tracks stay the caller's. */
  publish(stream: MediaStream): Promise<void>
  /** Shows the stream in an element. */
  watch(element: HTMLVideoElement): Promise<void>
  /** Sends another track of a kind from now on, or none. */
  replaceTrack(kind: 'audio' | 'video', track: MediaStreamTrack | null): Promise<void>
  /** Null while nothing is known. */
  stats(): Promise<EngineStats | null>
  /** Goes on by a later grant. */
  renew(grant: EngineGrant): Promise<void>
  leave(): Promise<void>
}

export interface EngineOptions {
  grant: EngineGrant
  clock: CallClock
  /** A minute before the grant ends: another one is to be shown by `renew`. */
  onEnding(): void
}

/** How long before its end a grant is to be renewed. */
export const RENEW_BEFORE_MS = 60_000
