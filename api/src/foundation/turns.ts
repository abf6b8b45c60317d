/** However long a statement takes, nobody waits longer than this for his turn. */
const PATIENCE_MS = 20

/**
 * Whose statement may begin: at the end of this turn of the event loop while fewer than `abreast` are under way, and after one of
 * them otherwise, so that what is asked for meanwhile can be asked for together.
 */
export class Turns {
  private underWay = 0
  private readonly waiting = new Set<() => void>()

  constructor(private readonly abreast: number) {}

  /** How many may begin now. */
  get free(): number {
    return Math.max(0, this.abreast - this.underWay)
  }

  mine(): Promise<void> {
    return new Promise(resolve => {
      if (this.free > 0) return void setImmediate(resolve)
      const go = () => {
        clearTimeout(impatience)
        this.waiting.delete(go)
        resolve()
      }
      const impatience = setTimeout(go, PATIENCE_MS)
      this.waiting.add(go)
    })
  }

  /** What began in its turn. */
  began(work: Promise<unknown>): void {
    this.underWay++
    const ended = () => {
      this.underWay--
      if (this.free > 0) for (const go of this.waiting) go()
    }
    work.then(ended, ended)
  }
}
