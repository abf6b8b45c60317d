import type { Bus } from './bus.ts'
import type { AnyFeed } from './fan-out.ts'
import type { AsciiJson } from './json-text.ts'
import type { Listener } from './listener.ts'
import type { Projection } from './projection.ts'

/** Brings what the bus says to who listens: once a message, whatever their number. */
export class Hub {
  private readonly topics = new Map<string, Listener[]>()
  /** One listener on the bus for each kind of topics, since a node may hear ten thousand topics of a kind. */
  private readonly kinds = new Map<string, { topics: number; forget: () => void }>()

  constructor(
    private readonly app: unknown,
    private readonly bus: Pick<Bus, 'on' | 'onGap'>,
  ) {
    bus.onGap(() => this.catchUpAll())
  }

  /** Hears the topics, then tells what came before, then lets the bus through. */
  async start(listener: Listener): Promise<void> {
    for (const topic of listener.opening.topics) this.hear(topic, listener)
    await this.catchUp(listener, listener.opening.after ?? null)
  }

  end(listener: Listener): void {
    if (listener.closed) return
    listener.closed = true
    for (const topic of listener.opening.topics) this.forget(topic, listener)
    listener.opening.closed?.()
  }

  private hear(topic: string, listener: Listener) {
    const listeners = this.topics.get(topic)
    if (listeners) {
      listeners.push(listener)
      return
    }
    this.topics.set(topic, [listener])
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

  private forget(topic: string, listener: Listener) {
    const listeners = this.topics.get(topic) ?? []
    const at = listeners.indexOf(listener)
    if (at >= 0) listeners.splice(at, 1)
    if (at < 0 || listeners.length > 0) return
    this.topics.delete(topic)
    const kind = this.kinds.get(kindOf(topic))
    if (!kind || --kind.topics > 0) return
    kind.forget()
    this.kinds.delete(kindOf(topic))
  }

  private receive(topic: string, payload: unknown) {
    const listeners = this.topics.get(topic)
    if (!listeners) return
    const first = listeners[0]
    if (first && listeners.length === 1) this.accept(first, this.eventOf(first.operation.feed, payload), null)
    else this.receiveForMany(listeners, payload)
  }

  private receiveForMany(listeners: readonly Listener[], payload: unknown) {
    let told: Told | null = null
    let feed: AnyFeed | null = null
    let event: unknown
    for (const listener of [...listeners]) {
      // Who hears the same topic nearly always listens to the same feed.
      if (listener.operation.feed !== feed) {
        feed = listener.operation.feed
        event = this.eventOf(feed, payload)
        if (!feed.view) told ??= new Map()
      }
      this.accept(listener, event, told)
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

  private accept(listener: Listener, event: unknown, told: Told | null) {
    if (listener.waiting) listener.waiting.push(event)
    else if (listener.tail || event instanceof Promise)
      this.queue(listener, async () => this.tell(listener, await event, told))
    else {
      const later = this.tell(listener, event, told)
      if (later) this.queue(listener, () => later)
    }
  }

  private queue(listener: Listener, work: () => Promise<void> | undefined | Promise<undefined>) {
    const tail = (listener.tail ?? Promise.resolve()).then(work).then(
      () => {
        if (listener.tail === tail) listener.tail = null
      },
      problem => this.fail(listener, problem),
    )
    listener.tail = tail
  }

  /** Synchronous when a projection can write the event, which is nearly always. */
  private tell(listener: Listener, event: unknown, told: Told | null): Promise<void> | undefined {
    const { feed, projection } = listener.operation
    if (event == null || listener.closed) return
    if (event instanceof Failure) return this.fail(listener, event.problem)
    if (this.isOld(listener, feed, event)) return
    const viewer = listener.line.viewer
    const seen = feed.view ? feed.view(event as never, viewer as never, listener.opening as never) : event
    if (projection) {
      try {
        const shared = told && !feed.view && !projection.perViewer
        let payload = shared ? told.get(projection) : undefined
        if (payload === undefined) {
          payload = `{"data":${projection.write(seen, viewer)}}` as AsciiJson
          if (shared) told.set(projection, payload)
        }
        listener.line.tell(listener.id, payload)
        return
      } catch {
        // Whatever kept the projection from writing it, graphql itself answers properly, errors included.
      }
    }
    return listener.operation.execute(seen, listener).then(payload => {
      if (!listener.closed) listener.line.tell(listener.id, payload)
    })
  }

  private isOld(listener: Listener, feed: AnyFeed, event: unknown): boolean {
    if (!feed.sequence) return false
    const sequence = Number(feed.sequence(event as never))
    if (sequence <= listener.last) return true
    listener.last = sequence
    return false
  }

  private async catchUp(listener: Listener, after: string | null): Promise<void> {
    listener.waiting ??= []
    try {
      await listener.tail
      const missed = (await listener.opening.replay?.(after)) ?? []
      for (const event of missed) await this.tell(listener, event, null)
      while (listener.waiting.length > 0) await this.tell(listener, await listener.waiting.shift(), null)
      listener.waiting = null
    } catch (problem) {
      this.fail(listener, problem)
    }
  }

  private catchUpAll() {
    const listeners = new Set([...this.topics.values()].flat())
    for (const listener of listeners) {
      const known = Number.isFinite(listener.last)
      void this.catchUp(listener, known ? String(listener.last) : (listener.opening.after ?? null))
    }
  }

  private fail(listener: Listener, problem: unknown): undefined {
    if (listener.closed) return
    this.end(listener)
    listener.line.fail(listener.id, problem)
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
