interface Place {
  /** Whether this page should count as present and does not yet. */
  wanted(): boolean
  join(): Promise<'in' | 'not yet' | 'over'>
  wait(milliseconds: number): Promise<void>
}

const tryAgainMilliseconds = 700

/** Keeps asking for this page's place in the room, one question at a time, for as long as it is wanted and not had. */
export class Attendance {
  #place: Place
  #isOpen = false
  #asking = false

  constructor(place: Place) {
    this.#place = place
  }

  /** The server knows our page: from here on a question makes sense. */
  open(): void {
    this.#isOpen = true
    void this.keep()
  }

  async keep(): Promise<void> {
    if (this.#asking || !this.#isOpen) return
    this.#asking = true
    while (this.#place.wanted()) {
      // A server that does not know our page yet, or is away, faults: both pass.
      const answer = await this.#place.join().catch(() => 'not yet')
      if (answer === 'over') break
      if (answer === 'not yet') await this.#place.wait(tryAgainMilliseconds)
    }
    this.#asking = false
  }
}
