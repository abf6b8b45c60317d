/** A value others watch: replaced whole at every change, so that a view can compare by identity. */
export class Observed<T extends object> {
  #snapshot: T
  #listeners = new Set<() => void>()

  constructor(first: T) {
    this.#snapshot = first
  }

  /** Arrow functions, so that React's useSyncExternalStore can be handed them as they are. */
  readonly read = (): T => this.#snapshot

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  protected change(part: Partial<T>): void {
    this.#snapshot = { ...this.#snapshot, ...part }
    for (const listener of this.#listeners) listener()
  }
}
