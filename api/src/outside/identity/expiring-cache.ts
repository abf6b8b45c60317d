/** A cache of bounded size that drops the least recently used first; each entry has its own end. Times in milliseconds. */
export class ExpiringCache<T> {
  readonly #entries = new Map<string, { value: T; until: number }>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get(key: string, now: number): T | undefined {
    const cached = this.#entries.get(key)
    if (!cached) return undefined
    this.#entries.delete(key)
    if (cached.until <= now) return undefined
    this.#entries.set(key, cached)
    return cached.value
  }

  put(key: string, value: T, until: number): void {
    this.#entries.set(key, { value, until })
    if (this.#entries.size <= this.#most) return
    const [oldest] = this.#entries.keys()
    if (oldest !== undefined) this.#entries.delete(oldest)
  }

  get size(): number {
    return this.#entries.size
  }
}
