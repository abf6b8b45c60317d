import type { Bus } from './bus.ts'
import { GUARDED } from './policy.ts'
import type { Projection } from './projection.ts'
import type { Viewer } from './viewer.ts'

/**
 * Live queries without running graphql for every socket.
 *
 * A module declares a Feed and gives it to type-graphql:
 *
 *   @Allow('CLIENT', own('reading'))
 *   @Subscription(() => ReadingEvent, { subscribe: subscribeTo(readingEvents) })
 *   readingEvents(@Root() event: ReadingEventValue, @Arg('readingId', () => ID) _id: string, …) { return event }
 *
 *   const readingEvents: Feed<App, { readingId: string; after?: string }, { sequence: string }, ReadingEventValue> = {
 *     async open({ app, viewer, args, line }) {
 *       await mustBeASide(app, viewer, args.readingId)            // throw a Fault to refuse
 *       line.hearEvery(3)                                         // seconds; line.lastHeardAt tells when it was lost
 *       return {
 *         topics: [`reading:${args.readingId}`],
 *         after: args.after,
 *         replay: after => events.since(app.db, args.readingId, after),   // oldest first; a snapshot is a list of one
 *         closed: () => leave(app, args.readingId, line),
 *       }
 *     },
 *     event: (payload, app) => events.load(app.db, payload.id),   // once a message, whatever the number who listen
 *     sequence: event => event.sequence,                          // drops what was already told
 *     view: (event, viewer) => event.asSeenBy(viewer),            // only when sides are told different things
 *   }
 *
 * Topics are heard before `replay` reads, what arrives meanwhile waits, and anything at or below the last sequence
 * told is dropped: nothing is lost or doubled. The same happens again when the bus says that it missed something.
 */
export interface Feed<App, Args, Payload, Event> {
  open(call: FeedCall<App, Args>): Opening<Event> | Promise<Opening<Event>>
  /** What the bus carried, as what is told; null when it is nothing to tell. */
  event(payload: Payload, app: App): Event | null | Promise<Event | null>
  sequence?(event: Event): string | number | bigint
  view?(event: Event, viewer: Viewer): unknown
}

export interface FeedCall<App, Args> {
  app: App
  /** Null only where the policy lets visitors in. */
  viewer: Viewer
  args: Args
  line: Line
}

export interface Opening<Event> {
  readonly topics: readonly string[]
  readonly after?: string | null
  replay?(after: string | null): Promise<readonly Event[]> | readonly Event[]
  /** Called once, however it ends: completed, closed, lost or cut off. */
  closed?(): void
}

/** The connection a subscription came by. */
export interface Line {
  readonly id: string
  readonly viewer: Viewer | null
  /** Process time (Date.now) of the last sign of life. */
  readonly lastHeardAt: number
  /** Asks for a sign of life at least this often; the line is closed after two silences. */
  hearEvery(seconds: number): void
}

/** A line that can be spoken to. `payload` is the JSON text of an execution result. */
export interface Listening extends Line {
  tell(id: string, payload: string): void
  fail(id: string, problem: unknown): void
}

export interface AnyFeed {
  open(call: FeedCall<never, never>): Opening<unknown> | Promise<Opening<unknown>>
  event(payload: never, app: never): unknown
  sequence?(event: never): string | number | bigint
  view?(event: never, viewer: never): unknown
}

/**
 * What a type-graphql `subscribe` option takes. It answers the feed itself, for the hub to serve; graphql-js would
 * refuse that as no event stream, so nothing gets past the hub.
 */
export function subscribeTo(feed: AnyFeed): () => never {
  return () => feed as never
}

export function feedOf(field: { subscribe?: unknown }): AnyFeed | null {
  const subscribe = field.subscribe as ({ [GUARDED]?: () => unknown } & (() => unknown)) | undefined
  const answered = subscribe && (subscribe[GUARDED] ?? subscribe)()
  return isFeed(answered) ? answered : null
}

const isFeed = (value: unknown): value is AnyFeed => typeof value === 'object' && value !== null && 'open' in value && 'event' in value

/** One subscription operation, shared by all who send the same document and variables that matter. */
export interface LiveOperation {
  readonly feed: AnyFeed
  readonly projection: Projection | null
  /** Runs graphql for one event and one listener: JSON text of the result. */
  execute(event: unknown, listener: Listener): Promise<string>
}

export class Listener {
  last = Number.NEGATIVE_INFINITY
  /** While catching up: what the bus said meanwhile. */
  waiting: unknown[] | null = []
  /** While something asynchronous is being told: the end of the queue. */
  tail: Promise<void> | null = null
  closed = false

  constructor(
    readonly line: Listening,
    readonly id: string,
    readonly operation: LiveOperation,
    readonly opening: Opening<unknown>,
    readonly variables: Record<string, unknown> | undefined,
  ) {}
}

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

  get listening(): number {
    let count = 0
    for (const listeners of this.topics.values()) count += listeners.length
    return count
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
    else this.kinds.set(kind, { topics: 1, forget: this.bus.on(kind, (data, said) => this.receive(said, data)) })
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
    const events = new Map<AnyFeed, unknown>()
    const told: Told = new Map()
    for (const listener of [...listeners]) {
      const { feed } = listener.operation
      if (!events.has(feed)) events.set(feed, this.eventOf(feed, payload))
      this.accept(listener, events.get(feed), told)
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
    else if (listener.tail || event instanceof Promise) this.queue(listener, async () => this.tell(listener, await event, told))
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
    const seen = feed.view ? feed.view(event as never, viewer as never) : event
    if (projection) {
      try {
        const shared = told && !feed.view && !projection.perViewer
        let payload = shared ? told.get(projection) : undefined
        if (payload === undefined) {
          payload = `{"data":${projection.write(seen, viewer)}}`
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

type Told = Map<Projection, string>

class Failure {
  constructor(readonly problem: unknown) {}
}

const kindOf = (topic: string): string => {
  const colon = topic.indexOf(':')
  return colon < 0 ? topic : topic.slice(0, colon)
}
