import type { EngineStats } from '../engine/engine.ts'

/** How well a stream goes out just now. */
export interface Health {
  kilobitsPerSecond: number
  framesPerSecond: number
  /** How late a viewer with a connection like this one sees it, estimated by the way to the engine and back; null: not known. */
  delayMilliseconds: number | null
}

/** What is sent, by which it is judged: a screen that stands still takes few frames, and a voice none. */
export type Sends = 'camera' | 'screen' | 'voice'

export interface Measured {
  stats: EngineStats
  /** Milliseconds of a clock that only goes on. */
  at: number
}

/** Null where the second was not measured after the first, or on another connection. */
export function healthOf(before: Measured | null, { stats, at }: Measured): Health | null {
  if (!before || at <= before.at || stats.bytes < before.stats.bytes) return null
  return {
    kilobitsPerSecond: Math.round(((stats.bytes - before.stats.bytes) * 8) / (at - before.at)),
    framesPerSecond: Math.round(stats.framesPerSecond),
    delayMilliseconds: stats.roundTripMilliseconds,
  }
}

const longestDelay = 400
const fewestFrames = 8
const leastKilobits: Record<Sends, number> = { camera: 100, screen: 0, voice: 8 }

export type Weakness = 'delay' | 'frames' | 'bitrate'

/** What is poor about it, the worst for viewers first; null: nothing. */
export function weaknessOf(
  { kilobitsPerSecond, framesPerSecond, delayMilliseconds }: Health,
  sends: Sends,
): Weakness | null {
  if (kilobitsPerSecond < leastKilobits[sends]) return 'bitrate'
  if (sends === 'camera' && framesPerSecond < fewestFrames) return 'frames'
  return (delayMilliseconds ?? 0) > longestDelay ? 'delay' : null
}

const looksUntilSaid = 3

/** Counts looks in a row that found a weakness: one alone is said to nobody. */
export class WeaknessWatch {
  #looks = 0

  look(health: Health | null, sends: Sends): Weakness | null {
    const found = health && weaknessOf(health, sends)
    this.#looks = found ? this.#looks + 1 : 0
    return this.#looks >= looksUntilSaid ? found : null
  }
}
