import type { Bus } from './bus.ts'
import type { AnyFeed } from './feeds.ts'
import type { AsciiJson } from './json-text.ts'
import type { Projection } from './projection.ts'
import type { Subscription } from './subscription.ts'

/** Brings what the bus carries to the subscriptions of a node: each event is made once, whatever their number. */
export class Hub {
  private readonly topics = new Map<string, Subscription[]>()
  /** One listener on the bus for each kind of topics, since a node may hear ten thousand topics of a kind. */
  private readonly kinds = new Map<string, { topics: number; forget: () => void }>()

  constructor(
    private readonly app: unknown,
    private readonly bus: Pick<Bus, 'on' | 'onGap'>,
  ) {
    bus.onGap(() => this.catchUpAll())
  }

  /** Hears the topics, then tells what came before, then lets the bus through. */
  async start(subscription: Subscription): Promise<void> {
    for (const topic of subscription.opening.topics) this.hear(topic, subscription)
    await this.catchUp(subscription, subscription.opening.after ?? null)
  }

  end(subscription: Subscription): void {
    if (subscription.closed) return
    subscription.closed = true
    for (const topic of subscription.opening.topics) this.forget(topic, subscription)
    subscription.opening.closed?.()
  }

  private hear(topic: string, subscription: Subscription) {
    const subscriptions = this.topics.get(topic)
    if (subscriptions) {
      subscriptions.push(subscription)
      return
    }
    this.topics.set(topic, [subscription])
    const kind = kindOf(topic)
    const known = this.kinds.get(kind)
    if (known) known.topics++
    else this.kinds.set(kind, { topics: 1, forget: this.hearKind(kind) })
  }

  private hearKind(kind: string): () => void {
    return this.bus.on(
      kind,
      (data, topic) => this.receive(topic, data),
      topic => this.topics.has(topic),
    )
  }

  private forget(topic: string, subscription: Subscription) {
    const subscriptions = this.topics.get(topic) ?? []
    const at = subscriptions.indexOf(subscription)
    if (at >= 0) subscriptions.splice(at, 1)
    if (at < 0 || subscriptions.length > 0) return
    this.topics.delete(topic)
    const kind = this.kinds.get(kindOf(topic))
    if (!kind || --kind.topics > 0) return
    kind.forget()
    this.kinds.delete(kindOf(topic))
  }

  private receive(topic: string, payload: unknown) {
    const subscriptions = this.topics.get(topic)
    if (!subscriptions) return
    const first = subscriptions[0]
    if (first && subscriptions.length === 1)
      this.accept(first, this.eventOf(first.operation.feed, payload), null)
    else this.receiveForMany(subscriptions, payload)
  }

  private receiveForMany(subscriptions: readonly Subscription[], payload: unknown) {
    let told: Told | null = null
    let feed: AnyFeed | null = null
    let event: unknown
    for (const subscription of [...subscriptions]) {
      // Who hears the same topic nearly always listens to the same feed.
      if (subscription.operation.feed !== feed) {
        feed = subscription.operation.feed
        event = this.eventOf(feed, payload)
        if (!feed.view) told ??= new Map()
      }
      this.accept(subscription, event, told)
    }
  }

  /** A failure becomes a value, so that it reaches everyone who listens and is never an unhandled rejection. */
  private eventOf(feed: AnyFeed, payload: unknown): unknown {
    try {
      const event = feed.event(payload as never, this.app as never)
      return event instanceof Promise ? event.catch((problem: unknown) => new Failure(problem)) : event
    } catch (problem) {
      return new Failure(problem)
    }
  }

  private accept(subscription: Subscription, event: unknown, told: Told | null) {
    if (subscription.waiting) subscription.waiting.push(event)
    else if (subscription.tail || event instanceof Promise)
      this.queue(subscription, async () => this.tell(subscription, await event, told))
    else {
      const later = this.tell(subscription, event, told)
      if (later) this.queue(subscription, () => later)
    }
  }

  private queue(subscription: Subscription, work: () => Promise<void> | undefined | Promise<undefined>) {
    const tail = (subscription.tail ?? Promise.resolve()).then(work).then(
      () => {
        if (subscription.tail === tail) subscription.tail = null
      },
      problem => this.fail(subscription, problem),
    )
    subscription.tail = tail
  }

  /** Synchronous when a projection can write the event, which is nearly always. */
  private tell(subscription: Subscription, event: unknown, told: Told | null): Promise<void> | undefined {
    const { feed, projection } = subscription.operation
    if (event == null || subscription.closed) return
    if (event instanceof Failure) return this.fail(subscription, event.problem)
    if (this.isOld(subscription, feed, event)) return
    const viewer = subscription.connection.viewer
    const seen = feed.view ? feed.view(event as never, viewer as never, subscription.opening as never) : event
    if (projection) {
      try {
        const shared = told && !feed.view && !projection.perViewer
        let payload = shared ? told.get(projection) : undefined
        if (payload === undefined) {
          payload = `{"data":${projection.write(seen, viewer)}}` as AsciiJson
          if (shared) told.set(projection, payload)
        }
        subscription.connection.next(subscription.id, payload)
        return this.completeAfter(subscription, event)
      } catch {
        // Whatever kept the projection from writing it, graphql itself answers properly, errors included.
      }
    }
    return subscription.operation.execute(seen, subscription).then(payload => {
      if (subscription.closed) return
      subscription.connection.next(subscription.id, payload)
      this.completeAfter(subscription, event)
    })
  }

  /** After the last event there is, nobody is kept waiting for more. */
  private completeAfter(subscription: Subscription, event: unknown): undefined {
    if (!subscription.operation.feed.isOver?.(event as never)) return
    this.end(subscription)
    subscription.connection.complete(subscription.id)
  }

  private isOld(subscription: Subscription, feed: AnyFeed, event: unknown): boolean {
    if (!feed.sequence) return false
    const sequence = Number(feed.sequence(event as never))
    if (sequence <= subscription.last) return true
    subscription.last = sequence
    return false
  }

  private async catchUp(subscription: Subscription, after: string | null): Promise<void> {
    subscription.waiting ??= []
    try {
      await subscription.tail
      const missed = (await subscription.opening.replay?.(after)) ?? []
      for (const event of missed) await this.tell(subscription, event, null)
      while (subscription.waiting.length > 0)
        await this.tell(subscription, await subscription.waiting.shift(), null)
      subscription.waiting = null
    } catch (problem) {
      this.fail(subscription, problem)
    }
  }

  private catchUpAll() {
    const subscriptions = new Set([...this.topics.values()].flat())
    for (const subscription of subscriptions) {
      const known = Number.isFinite(subscription.last)
      void this.catchUp(
        subscription,
        known ? String(subscription.last) : (subscription.opening.after ?? null),
      )
    }
  }

  private fail(subscription: Subscription, problem: unknown): undefined {
    if (subscription.closed) return
    this.end(subscription)
    subscription.connection.fail(subscription.id, problem)
  }
}

type Told = Map<Projection, AsciiJson>

class Failure {
  constructor(readonly problem: unknown) {}
}

const kindOf = (topic: string): string => {
  const colon = topic.indexOf(':')
  return colon < 0 ? topic : topic.slice(0, colon)
}
