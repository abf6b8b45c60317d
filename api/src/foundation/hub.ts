import type { Bus } from './bus.ts'
import type { AnyFeed } from './feeds.ts'
import type { Subscription, SubscriptionGroup } from './subscription.ts'
import { TopicIndex } from './topic-index.ts'

/** Brings what the bus carries to the subscriptions of a node: an event is executed once a group, whatever its size. */
export class Hub {
  private readonly topics: TopicIndex<Subscription>

  constructor(
    private readonly app: unknown,
    bus: Pick<Bus, 'on' | 'onGap'>,
  ) {
    this.topics = new TopicIndex(bus, (subscriptions, payload) => this.receive(subscriptions, payload))
    bus.onGap(() => this.catchUpAll())
  }

  /** Listens to the topics, then sends what came before, then lets the bus through. */
  async start(subscription: Subscription): Promise<void> {
    for (const topic of subscription.opening.topics) this.topics.add(topic, subscription)
    await this.catchUp(subscription, subscription.opening.after ?? null)
  }

  end(subscription: Subscription): void {
    if (subscription.closed) return
    subscription.closed = true
    for (const topic of subscription.opening.topics) this.topics.delete(topic, subscription)
    subscription.opening.closed?.()
  }

  private receive(subscriptions: readonly Subscription[], payload: unknown) {
    const results = new Results()
    let feed: AnyFeed | null = null
    let event: unknown
    for (const subscription of subscriptions.length > 1 ? [...subscriptions] : subscriptions) {
      // Subscriptions of one topic nearly always have the same feed.
      if (subscription.group.feed !== feed) {
        feed = subscription.group.feed
        event = this.eventOf(feed, payload)
      }
      this.accept(subscription, event, results)
    }
  }

  /** A failure becomes a value, so that it reaches every subscription and is never an unhandled rejection. */
  private eventOf(feed: AnyFeed, payload: unknown): unknown {
    try {
      const event = feed.event(payload as never, this.app as never)
      return event instanceof Promise ? event.catch((problem: unknown) => new Failure(problem)) : event
    } catch (problem) {
      return new Failure(problem)
    }
  }

  private accept(subscription: Subscription, event: unknown, results: Results) {
    if (subscription.waiting) subscription.waiting.push(event)
    else if (subscription.tail || event instanceof Promise)
      this.queue(subscription, async () => this.send(subscription, await event, results))
    else {
      const later = this.send(subscription, event, results)
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

  /** Synchronous when no resolver waits for anything, which is nearly always. */
  private send(subscription: Subscription, event: unknown, results: Results): Promise<void> | undefined {
    const { feed } = subscription.group
    if (event == null || subscription.closed) return
    if (event instanceof Failure) return this.fail(subscription, event.problem)
    if (this.isOld(subscription, feed, event)) return
    try {
      const { viewer } = subscription.connection
      const seen = feed.view
        ? feed.view(event as never, viewer as never, subscription.opening as never)
        : event
      const result = results.of(subscription, seen)
      if (typeof result === 'string') return this.deliver(subscription, event, result)
      return result.then(text => this.deliver(subscription, event, text))
    } catch (problem) {
      return this.fail(subscription, problem)
    }
  }

  private deliver(subscription: Subscription, event: unknown, result: string): undefined {
    if (subscription.closed) return
    subscription.subscriber.send(result)
    if (!subscription.closed && subscription.group.feed.isOver?.(event as never)) {
      this.end(subscription)
      subscription.subscriber.complete()
    }
  }

  private isOld(subscription: Subscription, feed: AnyFeed, event: unknown): boolean {
    if (!feed.sequence) return false
    const given = feed.sequence(event as never)
    const sequence = typeof given === 'string' ? Number(given) : given
    if (sequence <= subscription.last) return true
    subscription.last = sequence
    return false
  }

  private async catchUp(subscription: Subscription, after: string | null): Promise<void> {
    subscription.waiting ??= []
    try {
      await subscription.tail
      const missed = (await subscription.opening.replay?.(after)) ?? []
      for (const event of missed) await this.send(subscription, event, new Results())
      while (subscription.waiting.length > 0)
        await this.send(subscription, await subscription.waiting.shift(), new Results())
      subscription.waiting = null
    } catch (problem) {
      this.fail(subscription, problem)
    }
  }

  private catchUpAll() {
    for (const subscription of new Set(this.topics.values())) {
      const isKnown = subscription.last !== Number.NEGATIVE_INFINITY
      void this.catchUp(
        subscription,
        isKnown ? String(subscription.last) : (subscription.opening.after ?? null),
      )
    }
  }

  private fail(subscription: Subscription, problem: unknown): undefined {
    if (subscription.closed) return
    this.end(subscription)
    subscription.subscriber.fail(problem)
  }
}

/** The results of one message of the bus: one for each group and what its members see of the event. */
class Results {
  private readonly byGroup = new Map<SubscriptionGroup, Map<unknown, string | Promise<string>>>()

  of(subscription: Subscription, seen: unknown): string | Promise<string> {
    const { group } = subscription
    let bySeen = this.byGroup.get(group)
    if (!bySeen) {
      bySeen = new Map()
      this.byGroup.set(group, bySeen)
    }
    let result = bySeen.get(seen)
    if (result === undefined) {
      result = group.execute(seen, subscription)
      bySeen.set(seen, result)
    }
    return result
  }
}

class Failure {
  constructor(readonly problem: unknown) {}
}
