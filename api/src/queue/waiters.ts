import type { App } from '../app.ts'
import type { Line } from '../foundation/fan-out.ts'

/** The waiting pages that hang on one node. A place may have several, each by a line of its own. */
class Waiters {
  readonly #lines = new Map<string, Set<Line>>()

  /** Places with a page here. */
  get ids(): string[] {
    return [...this.#lines.keys()]
  }

  add(waitingId: string, line: Line): void {
    this.#lines.set(waitingId, (this.#lines.get(waitingId) ?? new Set()).add(line))
  }

  /** True when it was the last page of that place. */
  delete(waitingId: string, line: Line): boolean {
    const lines = this.#lines.get(waitingId)
    if (!lines?.delete(line) || lines.size > 0) return false
    return this.#lines.delete(waitingId)
  }
}

const waiters = new WeakMap<App, Waiters>()

export function waitersOf(app: App): Waiters {
  const known = waiters.get(app) ?? new Waiters()
  waiters.set(app, known)
  return known
}
