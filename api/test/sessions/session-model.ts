/**
 * Who was there and when, by their signs of life alone: no database, no meter, moments in milliseconds. What the real thing
 * charges is held against this.
 */
export const QUIET_MS = 3_000
export const LOST_MS = 6_000
/** After so long a silence of a node everybody who listens through it is counted out. */
export const LEASE_MS = 5_000

/** One connection of a page, as the page's own script knows it. */
export interface Socket {
  readonly page: string
  readonly node: number
  /** Signs of life come without end; otherwise the last one came at `lastSign`. */
  signs: boolean
  lastSign: number
}

type Interval = readonly [from: number, to: number]

export class Presence {
  /** The connection that speaks for them; null when nobody does. */
  socket: Socket | null = null
  joinedAt: number | null = null
  /** Of what they did or were given, beside the signs of their connection. */
  #lastDone = 0
  readonly #intervals: Interval[] = []

  /** Until when they were surely there. */
  lastSign(now: number): number {
    const { socket } = this
    return Math.max(this.#lastDone, socket?.signs ? now : (socket?.lastSign ?? 0))
  }

  /** The page asked for something, or was given something that is paid for. */
  does(at: number): void {
    this.#lastDone = Math.max(this.#lastDone, at)
  }

  /** A new connection: the same page goes on if it was not quiet, anybody else was away since their last sign. */
  opens(socket: Socket, now: number): void {
    const isSamePage = this.socket?.page === socket.page
    if (!isSamePage || now - this.lastSign(now) >= QUIET_MS) this.isLost(now)
    this.socket = socket
    this.does(now)
  }

  joins(now: number): void {
    this.does(now)
    this.joinedAt ??= now
  }

  isLost(now: number): void {
    if (this.joinedAt !== null) this.#intervals.push([this.joinedAt, this.lastSign(now)])
    this.joinedAt = null
  }

  isSilent(now: number): boolean {
    return now - this.lastSign(now) >= LOST_MS
  }

  /** When they were there, up to now. */
  intervals(now: number): readonly Interval[] {
    return this.joinedAt === null
      ? this.#intervals
      : [...this.#intervals, [this.joinedAt, this.lastSign(now)]]
  }
}

/** For how long two were there together. */
export function sharedMs(one: Presence, other: Presence, now: number): number {
  let shared = 0
  for (const [from, to] of one.intervals(now))
    for (const [since, until] of other.intervals(now))
      shared += Math.max(0, Math.min(to, until) - Math.max(from, since))
  return shared
}

/** What shared time costs at most: whole seconds, or minutes that began. */
export function costOf(ms: number, rate: bigint, billsBy: 'SECOND' | 'MINUTE'): bigint {
  const seconds = billsBy === 'SECOND' ? Math.floor(ms / 1000) : Math.ceil(ms / 60_000) * 60
  return (rate * BigInt(seconds)) / 60n
}
