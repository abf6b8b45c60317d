/** The server's clock as this page knows it, carried on by the page's own monotonic one. */
export class ServerClock {
  #at: number
  #readAt = performance.now()

  constructor(at: string) {
    this.#at = Date.parse(at)
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#at + performance.now() - this.#readAt
  }

  /** What the server says is late by the way it took, never early: only a later moment is news. */
  learn(at: string): void {
    const said = Date.parse(at)
    if (said <= this.now()) return
    this.#at = said
    this.#readAt = performance.now()
  }
}
