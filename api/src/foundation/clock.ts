/**
 * The only time there is: the database server's, as foundation.clock_now() tells it. What the meter decides, it decides in
 * SQL; this is the same clock for decisions made in the process, kept in step by `set`.
 */
export interface Clock {
  now(): Date
}

export class ServerClock implements Clock {
  #aheadMs = 0

  now(): Date {
    return new Date(Date.now() + this.#aheadMs)
  }

  /** Told by the meter once a second what the database's clock says. */
  set(databaseNow: Date): void {
    this.#aheadMs = databaseNow.getTime() - Date.now()
  }
}
