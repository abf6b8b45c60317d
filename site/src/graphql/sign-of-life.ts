/** What the sign needs of the browser, so that tests steer the time. */
interface Clock {
  /** Monotonic milliseconds. */
  now(): number
  /** Returns how to stop. */
  every(milliseconds: number, act: () => void): () => void
  after(milliseconds: number, act: () => void): () => void
}

interface Link {
  send(message: string): void
  /** Ends the connection without waiting for the other end. */
  terminate(): void
}

const idleEveryMilliseconds = 20_000
const liveEveryMilliseconds = 2_000
const answerWithinMilliseconds = 4_000
/** A timer that comes so late tells that the page itself stood still. */
const lateMilliseconds = 1_000

const sign = JSON.stringify({ type: 'ping', payload: { alive: true } })

/**
 * Tells the API over the socket that this page's own script runs: every 2 seconds while `hold` is held, every 20
 * otherwise. A page whose script stands still falls silent. A connection that does not answer a sign is ended, because a
 * network that vanished leaves a socket that looks open for minutes.
 */
export class SignOfLife {
  #clock: Clock
  #link: Link | null = null
  #holders = 0
  #signedAt = Number.NEGATIVE_INFINITY
  #stopBeat: () => void = () => undefined
  #stopWaiting: (() => void) | null = null

  constructor(clock: Clock) {
    this.#clock = clock
  }

  connected(link: Link): void {
    this.closed()
    this.#link = link
    this.#begin()
  }

  closed(): void {
    this.#link = null
    this.#stopBeat()
    this.#answered()
  }

  /** A session, a ring or a place in a queue depends on this page. Returns how to let go. */
  hold(): () => void {
    let held = true
    this.#holders += 1
    if (this.#holders === 1) this.#begin()
    return () => {
      if (!held) return
      held = false
      this.#holders -= 1
      if (this.#holders === 0) this.#begin()
    }
  }

  /** Any message of the server: it is there, and it wakes a page in the background, whose timers are slowed down. */
  heard(): void {
    this.#answered()
    if (this.#clock.now() - this.#signedAt >= this.#everyMilliseconds()) this.#give()
  }

  /** Asks whether the connection still stands, e.g. when the device is online again. */
  check(): void {
    this.#give()
  }

  #everyMilliseconds(): number {
    return this.#holders > 0 ? liveEveryMilliseconds : idleEveryMilliseconds
  }

  #begin(): void {
    this.#stopBeat()
    if (!this.#link) return
    this.#stopBeat = this.#clock.every(this.#everyMilliseconds(), () => this.#give())
    this.#give()
  }

  #give(): void {
    if (!this.#link) return
    this.#signedAt = this.#clock.now()
    this.#link.send(sign)
    this.#awaitAnswer()
  }

  /** One wait at a time: signs that follow each other must not put it off. */
  #awaitAnswer(): void {
    if (this.#stopWaiting) return
    const due = this.#clock.now() + answerWithinMilliseconds
    this.#stopWaiting = this.#clock.after(answerWithinMilliseconds, () => {
      this.#stopWaiting = null
      // The answer may stand in line behind this very timer.
      if (this.#clock.now() - due > lateMilliseconds) this.#give()
      else this.#link?.terminate()
    })
  }

  #answered(): void {
    this.#stopWaiting?.()
    this.#stopWaiting = null
  }
}
