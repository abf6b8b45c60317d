import type { CallClock } from './call-state.ts'

/** A clock that a test moves. */
export class FakeClock implements CallClock {
  #now = 1_000
  #due: { at: number; every: number | null; run: () => void }[] = []

  now(): number {
    return this.#now
  }

  every(milliseconds: number, look: () => void): () => void {
    const timer = { at: this.#now + milliseconds, every: milliseconds, run: look }
    this.#due.push(timer)
    return () => {
      this.#due = this.#due.filter(each => each !== timer)
    }
  }

  wait(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
      this.#due.push({ at: this.#now + milliseconds, every: null, run: resolve })
    })
  }

  /** Moves on in small steps and lets every promise settle between them. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds
    await settle()
    while (this.#now < end) {
      this.#now = Math.min(end, this.#now + 50)
      for (const timer of this.#due.filter(each => each.at <= this.#now)) {
        timer.at = timer.every === null ? Number.POSITIVE_INFINITY : this.#now + timer.every
        timer.run()
      }
      await settle()
    }
  }
}

/** Every promise that is on its way comes to its end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}
