import type { StreamGrantPartsFragment } from '../../../graphql/generated.ts'
import type { LiveEngine } from '../engine/engine.ts'

/** What lets this page into the video of a stream, for some minutes. */
export type Grant = StreamGrantPartsFragment

/** How the video stands. `waiting`: connected, and its reader sends nothing yet. */
export type EngineState =
  | { kind: 'connecting' }
  | { kind: 'live' }
  | { kind: 'waiting' }
  | { kind: 'reconnecting' }
  /** Another page of the same person took this one's place. */
  | { kind: 'replaced' }
  | { kind: 'failed' }

/** One page's way into the video of one stream; what carries it does not matter here. */
export interface Engine extends Pick<LiveEngine, 'publish' | 'watch' | 'replaceTrack' | 'stats' | 'leave'> {
  renew(grant: Grant): Promise<void>
  /** Calls with each state from now on. Returns how to stop. */
  onState(listener: (state: EngineState) => void): () => void
}
