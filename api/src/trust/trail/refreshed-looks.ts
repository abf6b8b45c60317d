const HOUR_MILLISECONDS = 3_600_000
const MOST_REMEMBERED = 10_000

/** Lists that a page asks for again every few seconds: what somebody has seen of them within the hour is no new look. */
export class RefreshedLooks {
  readonly #seenAt = new Map<string, number>()

  /** Those subjects that are new to whoever looks, who has seen them from now on. */
  newOf(viewerId: string, subjects: readonly string[], now: Date): string[] {
    if (this.#seenAt.size > MOST_REMEMBERED) this.#forget(now)
    return subjects.filter(subject => {
      const key = `${viewerId} ${subject}`
      const before = this.#seenAt.get(key)
      if (before !== undefined && now.getTime() - before < HOUR_MILLISECONDS) return false
      this.#seenAt.set(key, now.getTime())
      return true
    })
  }

  #forget(now: Date): void {
    for (const [key, at] of this.#seenAt)
      if (now.getTime() - at >= HOUR_MILLISECONDS) this.#seenAt.delete(key)
  }
}
