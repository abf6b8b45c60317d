import type { AnyFeed, Connection, Opening, Subscriber } from './feeds.ts'

/** The subscriptions that are sent the same text for the same event: same document, variables and rights. */
export interface SubscriptionGroup {
  readonly feed: AnyFeed
  /** The execution result for an event, as JSON. `member` is any subscription of the group. */
  execute(event: unknown, member: Subscription): string | Promise<string>
}

/** One open subscription. */
export class Subscription {
  /** The sequence of the last event the subscriber has: at first the one it resumes after. */
  last: number | bigint
  /** While something is read or sent: the end of the queue. */
  tail: Promise<void> | null = null
  closed = false

  constructor(
    readonly connection: Connection,
    readonly subscriber: Subscriber,
    readonly group: SubscriptionGroup,
    readonly opening: Opening<unknown>,
  ) {
    this.last = opening.after == null ? Number.NEGATIVE_INFINITY : BigInt(opening.after)
  }
}
