import { StallDetector } from './stall.ts'

const greetEveryMilliseconds = 4_000
const connectWithinMilliseconds = 8_000
/** How long packets may be missing before the connection is thrown away and built anew. */
const rebuildAfterMilliseconds = 3_000
/** A slow machine gets more time at each try, or it would never get through one. */
const mostPatience = 3
const giveUpAfterMilliseconds = 180_000

export interface Sight {
  /** The other page has greeted us. */
  otherReady: boolean
  isUp: boolean
  bytesReceived: number
}

/** Decides, look by look, how the call stands and what to do about it. Times are handed in; it has no clock. */
export class Watch {
  #stall = new StallDetector()
  #attemptAt = 0
  #attempts = 0
  #greetedAt = 0
  #troubleAt = 0

  greeted(now: number): void {
    this.#greetedAt = now
  }

  /** Trouble lasts from here until packets flow again. */
  troubled(now: number): void {
    this.#troubleAt = now
  }

  /** A new connection is being built, or was asked for. */
  attempted(now: number): void {
    this.#attemptAt = now
    this.#attempts += 1
  }

  /** There is no connection to look at any more. */
  dropped(): void {
    this.#stall = new StallDetector()
  }

  judge(sight: Sight, now: number): 'connected' | 'wait' | 'greet' | 'renew' | 'give up' {
    const flow = this.#stall.observe(sight.bytesReceived, now)
    if (sight.isUp && flow === 'flowing') {
      this.#attempts = 0
      return 'connected'
    }
    if (now - this.#troubleAt >= giveUpAfterMilliseconds) return 'give up'
    if (!sight.otherReady) return now - this.#greetedAt >= greetEveryMilliseconds ? 'greet' : 'wait'
    const least = flow === 'waiting' ? connectWithinMilliseconds : rebuildAfterMilliseconds
    const patience = least * Math.min(mostPatience, Math.max(1, this.#attempts))
    const since = Math.max(this.#attemptAt, this.#stall.lastArrival ?? 0)
    return now - since >= patience ? 'renew' : 'wait'
  }
}

/** Passes by a call of `work` while the one before it goes on. */
export function oneAtATime(work: () => Promise<void>): () => void {
  let isGoingOn = false
  return () => {
    if (isGoingOn) return
    isGoingOn = true
    void work().finally(() => {
      isGoingOn = false
    })
  }
}
