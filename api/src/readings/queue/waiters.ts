import type { App } from '../../app.ts'
import type { Connection } from '../../foundation/feeds/feeds.ts'

/** The waiting pages that listen through one node. A place may have several, each by a connection of its own. */
class Waiters {
  readonly #connections = new Map<string, Set<Connection>>()

  /** Places with a page here. */
  get ids(): string[] {
    return [...this.#connections.keys()]
  }

  add(waitingId: string, connection: Connection): void {
    this.#connections.set(waitingId, (this.#connections.get(waitingId) ?? new Set()).add(connection))
  }

  /** True when it was the last page of that place. */
  delete(waitingId: string, connection: Connection): boolean {
    const connections = this.#connections.get(waitingId)
    if (!connections?.delete(connection) || connections.size > 0) return false
    return this.#connections.delete(waitingId)
  }
}

const waiters = new WeakMap<App, Waiters>()

export function waitersOf(app: App): Waiters {
  const known = waiters.get(app) ?? new Waiters()
  waiters.set(app, known)
  return known
}
