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
const liveEveryMilliseconds = 1_000
const answerWithinMilliseconds = 4_000
/** Held, a page that got no answer for so long says so before the connection is given up. */
const doubtAfterMilliseconds = 1_000
/** A timer that comes so late tells that the page itself stood still. */
const lateMilliseconds = 1_000

const sign = JSON.stringify({ type: 'ping', payload: { alive: true } })

/**
 * Tells the API over the socket that this page's own script runs: every second while `hold` is held, every 20
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
  #stopDoubting: (() => void) | null = null
  #isDoubtful = false
  #doubters = new Set<(doubtful: boolean) => void>()

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
    this.#stopAwaiting()
    // Lost is more than a doubt, and said by whoever closed it.
    this.#isDoubtful = false
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

  /** Calls when the server did not answer for a second while held, and when it does again. Returns how to stop. */
  onDoubt(listener: (doubtful: boolean) => void): () => void {
    this.#doubters.add(listener)
    return () => void this.#doubters.delete(listener)
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
    this.#awaitDoubt()
    const due = this.#clock.now() + answerWithinMilliseconds
    this.#stopWaiting = this.#clock.after(answerWithinMilliseconds, () => {
      this.#stopWaiting = null
      // The answer may stand in line behind this very timer.
      if (this.#clock.now() - due > lateMilliseconds) this.#give()
      else this.#link?.terminate()
    })
  }

  #awaitDoubt(): void {
    if (this.#holders === 0) return
    const due = this.#clock.now() + doubtAfterMilliseconds
    this.#stopDoubting = this.#clock.after(doubtAfterMilliseconds, () => {
      this.#stopDoubting = null
      // A page that itself stood still knows nothing of the connection.
      if (this.#clock.now() - due <= lateMilliseconds) this.#doubt(true)
    })
  }

  #doubt(doubtful: boolean): void {
    if (this.#isDoubtful === doubtful) return
    this.#isDoubtful = doubtful
    for (const listener of this.#doubters) listener(doubtful)
  }

  #answered(): void {
    this.#stopAwaiting()
    this.#doubt(false)
  }

  #stopAwaiting(): void {
    this.#stopWaiting?.()
    this.#stopWaiting = null
    this.#stopDoubting?.()
    this.#stopDoubting = null
  }
}
