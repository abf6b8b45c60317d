import type { Bus } from '../events/bus.ts'
import type { Batching } from './feeds.ts'
import type { Subscription } from './subscription.ts'
import { TopicIndex } from './topic-index.ts'

/** Calls back once so many milliseconds have passed. */
export type After = (milliseconds: number, work: () => void) => void

/**
 * After what came from other nodes meanwhile is received, too: a node that was busy for longer than a window would otherwise take
 * the rain that waits in its socket for quiet, and send its first drop alone.
 */
export const afterMilliseconds: After = (milliseconds, work) =>
  void setTimeout(() => setImmediate(work), milliseconds).unref()

/** What one topic carried within a window, and who listens to it when it is sent. */
export interface Batch {
  readonly payloads: readonly unknown[]
  /** Of those who came within the window: how many payloads were before them. They read those in their snapshot. */
  readonly since: ReadonlyMap<Subscription, number>
  readonly subscriptions: readonly Subscription[]
}

interface Options {
  readonly batching: Batching<never>
  readonly bus: Pick<Bus, 'on'>
  readonly after: After
  /** Sends a batch; what it returns resolves when that is read of which it is made. */
  readonly send: (batch: Batch) => Promise<unknown> | null
}

/** A topic of which something was sent lately. */
class Window {
  payloads: unknown[] = []
  since = new Map<Subscription, number>()
  reading: Promise<unknown> | null = null
}

/**
 * The topics of one feed whose payloads are collected. The first after a quiet time is sent at once, so that a single message
 * waits for nothing; what follows waits for the end of a window, so that a flood is a few batches a second. A window lasts until the
 * batch before it is read, too: a slow database is asked for fewer and larger ones.
 */
export class FeedBatches {
  private readonly index: TopicIndex<Subscription>
  private readonly windows = new Map<string, Window>()

  constructor(private readonly options: Options) {
    this.index = new TopicIndex(options.bus, (_, payload, topic) => this.receive(topic, payload))
  }

  subscriptions(): Iterable<Subscription> {
    return this.index.values()
  }

  add(topic: string, subscription: Subscription): void {
    this.index.add(topic, subscription)
    const window = this.windows.get(topic)
    if (window && window.payloads.length > 0) window.since.set(subscription, window.payloads.length)
  }

  delete(topic: string, subscription: Subscription): void {
    this.index.delete(topic, subscription)
    this.windows.get(topic)?.since.delete(subscription)
  }

  sendAll(): void {
    for (const [topic, window] of this.windows) this.send(topic, window)
  }

  private receive(topic: string, payload: unknown) {
    const { most, isUrgent } = this.options.batching
    const open = this.windows.get(topic)
    const window = open ?? new Window()
    window.payloads.push(payload)
    if (!open || window.payloads.length >= most || isUrgent?.(payload as never)) this.send(topic, window)
    if (!open) this.open(topic, window)
  }

  private open(topic: string, window: Window) {
    this.windows.set(topic, window)
    this.options.after(this.options.batching.milliseconds, () => {
      if (window.reading) void window.reading.then(() => this.end(topic, window))
      else this.end(topic, window)
    })
  }

  private end(topic: string, window: Window) {
    if (window.payloads.length === 0) {
      this.windows.delete(topic)
      return
    }
    this.send(topic, window)
    this.open(topic, window)
  }

  private send(topic: string, window: Window) {
    const { payloads, since } = window
    if (payloads.length === 0) return
    window.payloads = []
    window.since = new Map()
    window.reading = this.options.send({ payloads, since, subscriptions: this.index.of(topic) })
  }
}
