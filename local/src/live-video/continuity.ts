/** The numbers of one outgoing stream of RTP, which go on whoever publishes and however often they come back. */
export class Continuity {
  readonly #clockRate: number
  #source: number | null = null
  #sequenceOffset = 0
  #timestampOffset = 0
  #last: { sequence: number; timestamp: number; at: number } | null = null

  /** Ticks a second. */
  constructor(clockRate: number) {
    this.#clockRate = clockRate
  }

  /** `source`: the publisher's SSRC; `at`: milliseconds on any clock. After another source, as much time has passed as on that clock. */
  rewrite(source: number, sequence: number, timestamp: number, at: number) {
    if (this.#source !== source) this.#goOn(source, sequence, timestamp, at)
    const rewritten = {
      sequence: (sequence + this.#sequenceOffset) & 0xffff,
      timestamp: (timestamp + this.#timestampOffset) >>> 0,
    }
    if (!this.#last || isNewer(rewritten.sequence, this.#last.sequence)) this.#last = { ...rewritten, at }
    return rewritten
  }

  #goOn(source: number, sequence: number, timestamp: number, at: number): void {
    this.#source = source
    if (!this.#last) return
    const ticks = Math.max(1, Math.round(((at - this.#last.at) * this.#clockRate) / 1000))
    this.#sequenceOffset = this.#last.sequence + 1 - sequence
    this.#timestampOffset = this.#last.timestamp + ticks - timestamp
  }
}

/** Sequence numbers begin again at 0 after 65535. */
const isNewer = (sequence: number, than: number): boolean => {
  const ahead = (sequence - than) & 0xffff
  return ahead > 0 && ahead < 0x8000
}
