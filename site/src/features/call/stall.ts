/**
 * Hears within 1.4 s that packets stopped coming; ICE itself takes five to seven. Silence counts only over at least
 * two looks, so that a page whose timers slept does not take its own sleep for the other side's.
 */
export class StallDetector {
  #bytes = 0
  #lastArrival: number | null = null
  #silentLooks = 0
  #limitMilliseconds: number

  constructor(limitMilliseconds = 1_400) {
    this.#limitMilliseconds = limitMilliseconds
  }

  observe(bytesReceived: number, now: number): 'waiting' | 'flowing' | 'stalled' {
    if (bytesReceived > this.#bytes) {
      this.#bytes = bytesReceived
      this.#lastArrival = now
      this.#silentLooks = 0
      return 'flowing'
    }
    if (this.#lastArrival === null) return 'waiting'
    this.#silentLooks += 1
    const silent = now - this.#lastArrival
    return silent >= this.#limitMilliseconds && this.#silentLooks >= 2 ? 'stalled' : 'flowing'
  }

  get lastArrival(): number | null {
    return this.#lastArrival
  }
}
