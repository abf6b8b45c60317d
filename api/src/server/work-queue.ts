import { RateLimited } from '../foundation/fault.ts'

const MOST_WAITING = 500

/**
 * Work that takes the processor for milliseconds, such as validating a document: one piece a turn of the event loop, so
 * that whatever else is due, such as the meter's tick, comes between any two.
 */
export class WorkQueue {
  private waiting = 0
  private tail: Promise<unknown> = Promise.resolve()

  /** Returns what the work returns, or throws what it throws; RATE_LIMITED when too much is waiting. */
  run<Result>(work: () => Result): Promise<Result> {
    if (this.waiting >= MOST_WAITING)
      return Promise.reject(new RateLimited('Too many new documents at once: try again in a moment.', 1))
    this.waiting++
    const result = this.tail.then(nextTurn).then(() => {
      this.waiting--
      return work()
    })
    this.tail = result.catch(() => undefined)
    return result
  }
}

const nextTurn = () => new Promise<void>(resolve => setImmediate(resolve))
