/** Lets at most so many of a kind of work run at a time; the rest waits in the order in which it came. */
export class AtMost {
  private running = 0
  private readonly waiting: (() => void)[] = []

  constructor(private readonly most: number) {}

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= this.most) await new Promise<void>(resolve => this.waiting.push(resolve))
    else this.running += 1
    try {
      return await work()
    } finally {
      // Whoever is next takes this one's turn, so nobody can come between.
      const next = this.waiting.shift()
      if (next) next()
      else this.running -= 1
    }
  }
}
