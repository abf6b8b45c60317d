/** However long a statement takes, nobody waits longer than this for his turn. */
const PATIENCE_MS = 20

/**
 * Whose statement may begin: at the end of this turn of the event loop while fewer than `abreast` are under way, and after one of
 * them otherwise, so that what is asked for meanwhile can be asked for together.
 */
export class ConcurrencyLimit {
  private readonly underWay = new Set<Promise<unknown>>()
  private readonly waiting = new Set<() => void>()

  constructor(private readonly abreast: number) {}

  /** How many may begin now. */
  get free(): number {
    return Math.max(0, this.abreast - this.underWay.size)
  }

  mine(): Promise<void> {
    return new Promise(resolve => {
      if (this.free > 0) return void setImmediate(resolve)
      const go = () => {
        clearTimeout(impatience)
        this.waiting.delete(go)
        resolve()
      }
      const impatience = setTimeout(() => {
        // It hangs, and holds up only who waits for it now, not everybody after.
        const [oldest] = this.underWay
        if (oldest) this.underWay.delete(oldest)
        go()
      }, PATIENCE_MS)
      this.waiting.add(go)
    })
  }

  /** What began in its turn. */
  began(work: Promise<unknown>): void {
    this.underWay.add(work)
    const ended = () => {
      this.underWay.delete(work)
      for (const go of [...this.waiting].slice(0, this.free)) go()
    }
    work.then(ended, ended)
  }
}
