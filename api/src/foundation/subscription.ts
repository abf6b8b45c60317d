import type { AnyFeed, Opening, SubscriberConnection } from './feeds.ts'
import type { AsciiJson } from './json-text.ts'
import type { Projection } from './projection.ts'

/** One subscription operation, shared by all who send the same document and variables that matter. */
export interface LiveOperation {
  readonly feed: AnyFeed
  readonly projection: Projection | null
  /** Runs graphql for one event and one subscription. */
  execute(event: unknown, subscription: Subscription): Promise<AsciiJson>
}

/** One open subscription of one connection. */
export class Subscription {
  last = Number.NEGATIVE_INFINITY
  /** While catching up: what the bus carried meanwhile. */
  waiting: unknown[] | null = []
  /** While something asynchronous is being told: the end of the queue. */
  tail: Promise<void> | null = null
  closed = false

  constructor(
    readonly connection: SubscriberConnection,
    readonly id: string,
    readonly operation: LiveOperation,
    readonly opening: Opening<unknown>,
    readonly variables: Record<string, unknown> | undefined,
  ) {}
}
