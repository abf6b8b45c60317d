/** A bounded memory, least recently used out first; each thing has its own end. Times in milliseconds. */
export class Remembered<T> {
  readonly #things = new Map<string, { thing: T; until: number }>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get(key: string, now: number): T | undefined {
    const cached = this.#things.get(key)
    if (!cached) return undefined
    this.#things.delete(key)
    if (cached.until <= now) return undefined
    this.#things.set(key, cached)
    return cached.thing
  }

  put(key: string, thing: T, until: number): void {
    this.#things.set(key, { thing, until })
    if (this.#things.size <= this.#most) return
    const [oldest] = this.#things.keys()
    if (oldest !== undefined) this.#things.delete(oldest)
  }

  get size(): number {
    return this.#things.size
  }
}
