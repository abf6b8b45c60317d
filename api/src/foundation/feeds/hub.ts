import type { Bus } from '../events/bus.ts'
import { type After, afterMilliseconds, type Batch, FeedBatches } from './feed-batches.ts'
import type { AnyFeed } from './feeds.ts'
import type { Subscription, SubscriptionGroup } from './subscription.ts'
import { TopicIndex } from './topic-index.ts'

/** Brings what the bus carries to the subscriptions of a node: an event is executed once a group, whatever its size. */
export class Hub {
  private readonly topics: TopicIndex<Subscription>
  private readonly batches = new Map<AnyFeed, FeedBatches>()

  /** `after` calls back once so many milliseconds have passed. */
  constructor(
    private readonly app: unknown,
    private readonly bus: Pick<Bus, 'on' | 'onGap'>,
    private readonly after: After = afterMilliseconds,
  ) {
    this.topics = new TopicIndex(bus, (subscriptions, payload) => this.receive(subscriptions, payload))
    bus.onGap(() => this.catchUpAll())
  }

  /** Listens to the topics, then sends what came before, then lets the bus through. */
  async start(subscription: Subscription): Promise<void> {
    const topics = this.topicsOf(subscription)
    for (const topic of subscription.opening.topics) topics.add(topic, subscription)
    await this.queue(subscription, () => this.replay(subscription))
    if (subscription.opening.isOver && !subscription.closed) this.complete(subscription)
  }

  end(subscription: Subscription): void {
    if (subscription.closed) return
    subscription.closed = true
    const topics = this.topicsOf(subscription)
    for (const topic of subscription.opening.topics) topics.delete(topic, subscription)
    void subscription.opening.closed?.()
  }

  private topicsOf({ group: { feed } }: Subscription): Pick<TopicIndex<Subscription>, 'add' | 'delete'> {
    if (!feed.batch) return this.topics
    let batches = this.batches.get(feed)
    if (!batches) {
      const send = (batch: Batch) => this.receiveBatch(feed, batch)
      batches = new FeedBatches({ batching: feed.batch, bus: this.bus, after: this.after, send })
      this.batches.set(feed, batches)
    }
    return batches
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

  /** Resolves when the event of the batch is made. Who came while it was collected is sent what came after them. */
  private receiveBatch(feed: AnyFeed, { payloads, since, subscriptions }: Batch): Promise<unknown> | null {
    const results = new Results()
    const whole = this.eventOf(feed, payloads)
    const parts = new Map([[0, whole]])
    for (const subscription of [...subscriptions]) {
      const from = since.get(subscription) ?? 0
      if (from >= payloads.length) continue
      if (!parts.has(from)) parts.set(from, this.eventOf(feed, payloads.slice(from)))
      this.accept(subscription, parts.get(from), results)
    }
    return whole instanceof Promise ? whole : null
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
    if (subscription.tail || event instanceof Promise)
      void this.queue(subscription, async () => this.sendNext(subscription, await event, results))
    else {
      const later = this.sendNext(subscription, event, results)
      if (later) void this.queue(subscription, () => later)
    }
  }

  /** What a subscription is sent is sent one by one: while it is caught up, what the bus carries meanwhile waits here. */
  private queue(
    subscription: Subscription,
    work: () => Promise<void> | undefined | Promise<undefined>,
  ): Promise<void> {
    const tail = (subscription.tail ?? Promise.resolve()).then(work).then(
      () => {
        if (subscription.tail === tail) subscription.tail = null
      },
      problem => this.fail(subscription, problem),
    )
    subscription.tail = tail
    return tail
  }

  /** The same as `send`, after what was lost before this event, if anything was. */
  private sendNext(subscription: Subscription, event: unknown, results: Results): Promise<void> | undefined {
    if (!this.skips(subscription, event)) return this.send(subscription, event, results)
    return this.replay(subscription).then(() => this.send(subscription, event, results))
  }

  /** Synchronous when no resolver waits for anything, which is nearly always. */
  private send(subscription: Subscription, event: unknown, results: Results): Promise<void> | undefined {
    const { feed } = subscription.group
    if (event == null || subscription.closed) return
    if (event instanceof Failure) return this.fail(subscription, event.problem)
    const waits = subscription.opening.ready?.(event)
    if (waits) return waits.then(() => this.send(subscription, event, results))
    if (this.isOld(subscription, feed, event)) return
    try {
      const { viewer } = subscription.connection
      const seen = feed.view
        ? feed.view(event as never, viewer as never, subscription.opening as never)
        : event
      if (seen == null) return this.completeAfter(subscription, event)
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
    this.completeAfter(subscription, event)
  }

  private completeAfter(subscription: Subscription, event: unknown): undefined {
    if (!subscription.closed && subscription.group.feed.isOver?.(event as never)) this.complete(subscription)
  }

  private complete(subscription: Subscription) {
    this.end(subscription)
    subscription.subscriber.complete()
  }

  private isOld(subscription: Subscription, feed: AnyFeed, event: unknown): boolean {
    if (!feed.sequence) return false
    const sequence = sequenceOf(feed, event)
    if (sequence <= subscription.last) return true
    subscription.last = sequence
    return false
  }

  private skips({ group: { feed }, last }: Subscription, event: unknown): boolean {
    if (!feed.follows || event == null || event instanceof Failure) return false
    return last === Number.NEGATIVE_INFINITY || !feed.follows(event as never, last)
  }

  /** Sends what came after the last event that was sent, or after where the subscription begins. */
  private async replay(subscription: Subscription): Promise<void> {
    if (subscription.closed) return
    const { last, opening } = subscription
    const after = last === Number.NEGATIVE_INFINITY ? null : String(last)
    for (const event of (await opening.replay?.(after)) ?? [])
      await this.send(subscription, event, new Results())
  }

  /** What is collected goes out before: it is older than what is read now. */
  private catchUpAll() {
    const open = new Set(this.topics.values())
    for (const batches of this.batches.values()) {
      batches.sendAll()
      for (const subscription of batches.subscriptions()) open.add(subscription)
    }
    for (const subscription of open) void this.queue(subscription, () => this.catchUp(subscription))
  }

  private async catchUp(subscription: Subscription): Promise<void> {
    if (!subscription.closed) await subscription.opening.recheck?.()
    return this.replay(subscription)
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

function sequenceOf(feed: AnyFeed, event: unknown): number | bigint {
  const given = feed.sequence?.(event as never) ?? Number.NEGATIVE_INFINITY
  return typeof given === 'string' ? Number(given) : given
}

class Failure {
  constructor(readonly problem: unknown) {}
}
