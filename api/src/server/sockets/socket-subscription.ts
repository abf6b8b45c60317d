import type { Opening, Subscriber } from '../../foundation/feeds/feeds.ts'
import type { Hub } from '../../foundation/feeds/hub.ts'
import { Subscription, type SubscriptionGroup } from '../../foundation/feeds/subscription.ts'
import type { SocketConnection } from './socket-connection.ts'

type Ended = IteratorResult<never, undefined>
const ENDED: Ended = { done: true, value: undefined }

/**
 * A subscription of a socket, as graphql-ws takes it: an iterator that yields nothing, since the hub writes events to
 * the socket itself. It ends with the subscription, or fails with what went wrong.
 */
export class SocketSubscription implements Subscriber {
  private readonly head: string
  private readonly subscription: Subscription
  private readonly ending = Promise.withResolvers<Ended>()
  private started = false

  constructor(
    private readonly hub: Hub,
    private readonly connection: SocketConnection,
    id: string,
    group: SubscriptionGroup,
    opening: Opening<unknown>,
  ) {
    this.head = `{"id":${JSON.stringify(id)},"type":"next","payload":`
    this.subscription = new Subscription(connection, this, group, opening)
    connection.open.add(this)
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  /** Asked for once: from then on graphql-ws knows the subscription, so that what the hub sends comes after it. */
  next(): Promise<Ended> {
    if (!this.started) {
      this.started = true
      void this.hub.start(this.subscription)
    }
    return this.ending.promise
  }

  async return(): Promise<Ended> {
    this.end()
    return ENDED
  }

  send(result: string): void {
    this.connection.send(`${this.head}${result}}`)
  }

  complete(): void {
    this.end()
  }

  fail(problem: unknown): void {
    this.connection.open.delete(this)
    this.ending.reject(problem)
  }

  end(): void {
    this.connection.open.delete(this)
    this.hub.end(this.subscription)
    this.ending.resolve(ENDED)
  }
}
