import type { Traffic } from './connection.ts'
import { StallDetector } from './stall.ts'

export type Quality = 'good' | 'fair' | 'poor'

/** What arrives of the other side, as far as a page can tell. */
export interface Inbound {
  /** Their sound arrives. A muted microphone sends silence, so that nothing at all means that it is dead. */
  heard: boolean
  /** New frames of their picture arrive; a last one that stands still is no picture of them. */
  seen: boolean
  quality: Quality | null
}

export const nothingInbound: Inbound = { heard: false, seen: false, quality: null }

const deafAfterMilliseconds = 4_000
const frozenAfterMilliseconds = 2_500

/** Looks at the traffic of one connection again and again. Times are handed in. */
export class InboundWatch {
  #sound = new StallDetector(deafAfterMilliseconds)
  #picture = new StallDetector(frozenAfterMilliseconds)

  observe(traffic: Traffic, now: number): Inbound {
    return {
      heard: this.#sound.observe(traffic.audioBytesReceived, now) === 'flowing',
      seen: this.#picture.observe(traffic.framesDecoded, now) === 'flowing',
      quality: qualityOf(traffic),
    }
  }
}

/** By how long a word takes there and back, and how many packets were lost lately. */
function qualityOf({ roundTripMilliseconds, lostShare }: Traffic): Quality | null {
  if (roundTripMilliseconds === null) return null
  if (roundTripMilliseconds > 400 || lostShare > 0.08) return 'poor'
  return roundTripMilliseconds > 200 || lostShare > 0.02 ? 'fair' : 'good'
}
