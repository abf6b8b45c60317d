import { GUARDED } from '../contract/policy.ts'
import type { Viewer } from '../viewer.ts'

/**
 * Live queries without running graphql for every socket.
 *
 * A module declares a Feed and gives it to type-graphql:
 *
 *   @Allow('CLIENT')
 *   @Subscription(() => ReadingEvent, { subscribe: subscribeTo(readingEvents) })
 *   readingEvents(@Root() event: ReadingEventValue, @Arg('readingId', () => ID) _id: string, …) { return event }
 *
 *   const readingEvents: Feed<App, { readingId: string; after?: string }, { sequence: string }, ReadingEventValue> = {
 *     async open({ app, viewer, args, connection }) {
 *       await mustBeASide(app, viewer, args.readingId)            // throw a Fault to refuse
 *       connection.expectSignEvery(5)                                   // seconds; connection.lastSignAt is when it was last alive
 *       return {
 *         topics: [`reading:${args.readingId}`],
 *         after: args.after,
 *         replay: after => events.since(app.db, args.readingId, after),   // oldest first; a snapshot is a list of one
 *         closed: () => leave(app, args.readingId, connection),
 *       }
 *     },
 *     event: (payload, app) => events.load(app.db, payload.id),   // once a message, whatever the number who listen
 *     sequence: event => event.sequence,                          // drops what was already sent
 *     view: (event, viewer, opened) => event.asSeenBy(viewer),    // only when subscribers are sent different things
 *     isOver: event => event.kind === 'ended',                    // the feed completes after it
 *   }
 *
 * Topics are subscribed to before `replay` reads, what arrives meanwhile waits, and anything at or below the last sequence
 * sent is dropped: nothing is lost or doubled. The same happens again when the bus reports a gap.
 *
 * With `batch`, Payload is a list, and one event is made of all that a topic carried within a short time.
 */
export interface Feed<App, Args, Payload, Event, Opened extends Opening<Event> = Opening<Event>> {
  readonly batch?: Payload extends readonly (infer Each)[] ? Batching<Each> : never
  open(call: FeedCall<App, Args>): Opened | Promise<Opened>
  /** What the bus carried, as an event; null when there is nothing to send. */
  event(payload: Payload, app: App): Event | null | Promise<Event | null>
  sequence?(event: Event): string | number | bigint
  /** False when something is missing between the last sequence that was sent and this event: `replay` reads it. */
  follows?(event: Event, last: number | bigint): boolean
  /** An event as one subscriber is sent it, who is known by what `open` returned; null when it is not for them. */
  view?(event: Event, viewer: Viewer, opened: Opened): unknown
  /** True of the last event there is: the subscription completes after it. */
  isOver?(event: Event): boolean
}

/** How what the bus carries is collected before one event is made of it. */
export interface Batching<Payload> {
  /** After a batch, the next one of its topic is sent no earlier. */
  readonly milliseconds: number
  /** Payloads of one batch at most; a full one is sent at once. */
  readonly most: number
  /** True of what must not wait, nor what came before it. */
  isUrgent?(payload: Payload): boolean
}

export interface FeedCall<App, Args> {
  app: App
  /** Null only where the policy lets visitors in. */
  viewer: Viewer
  args: Args
  connection: Connection
}

export interface Opening<Event> {
  readonly topics: readonly string[]
  /** The sequence the subscriber has already; null: none. */
  readonly after?: string | null
  replay?(after: string | null): Promise<readonly Event[]> | readonly Event[]
  /** Called after a gap of the bus, before `replay`: throws a Fault when they may follow no longer, which the gap may have hidden. */
  recheck?(): Promise<unknown>
  /** The subject is over and its last event known: the subscription completes after `replay`. */
  readonly isOver?: boolean
  /** What an event waits for before it is sent, and all that comes after it; null when it need not wait. */
  ready?(event: Event): Promise<void> | null
  /** Called once, however it ends: completed, closed, lost or cut off. A promise it returns never rejects. */
  closed?(): void | Promise<void>
}

/** The connection a subscription came by. */
export interface Connection {
  readonly id: string
  readonly viewer: Viewer | null
  /** Process time (Date.now) of the last sign of life of the page's own script; what a browser answers by itself does not count. */
  readonly lastSignAt: number
  /** Asks for a sign of life at least this often; the connection is closed after two silences. */
  expectSignEvery(seconds: number): void
  /** Called at each sign of life of the page's own script. Returns how to stop. */
  onSign(listener: () => void): () => void
}

/** Where the events of one subscription go. `result` is an execution result as JSON. */
export interface Subscriber {
  send(result: string): void
  complete(): void
  fail(problem: unknown): void
}

export interface AnyFeed {
  readonly batch?: Batching<never>
  open(call: FeedCall<never, never>): Opening<unknown> | Promise<Opening<unknown>>
  event(payload: never, app: never): unknown
  sequence?(event: never): string | number | bigint
  follows?(event: never, last: number | bigint): boolean
  view?(event: never, viewer: never, opened: never): unknown
  isOver?(event: never): boolean
}

/**
 * What a type-graphql `subscribe` option takes. It returns the feed itself, for the hub to serve; graphql-js would
 * refuse that as no event stream, so nothing gets past the hub.
 */
export function subscribeTo(feed: AnyFeed): () => never {
  return () => feed as never
}

export function feedOf(field: { subscribe?: unknown }): AnyFeed | null {
  const subscribe = field.subscribe as ({ [GUARDED]?: () => unknown } & (() => unknown)) | undefined
  const returned = subscribe && (subscribe[GUARDED] ?? subscribe)()
  return isFeed(returned) ? returned : null
}

const isFeed = (value: unknown): value is AnyFeed =>
  typeof value === 'object' && value !== null && 'open' in value && 'event' in value
