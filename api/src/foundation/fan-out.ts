import type { AsciiJson } from './json-text.ts'
import { GUARDED } from './policy.ts'
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
 *       line.hearEvery(5)                                         // seconds; line.lastHeardAt tells when it was lost
 *       return {
 *         topics: [`reading:${args.readingId}`],
 *         after: args.after,
 *         replay: after => events.since(app.db, args.readingId, after),   // oldest first; a snapshot is a list of one
 *         closed: () => leave(app, args.readingId, line),
 *       }
 *     },
 *     event: (payload, app) => events.load(app.db, payload.id),   // once a message, whatever the number who listen
 *     sequence: event => event.sequence,                          // drops what was already told
 *     view: (event, viewer, opened) => event.asSeenBy(viewer),    // only when listeners are told different things
 *   }
 *
 * Topics are heard before `replay` reads, what arrives meanwhile waits, and anything at or below the last sequence
 * told is dropped: nothing is lost or doubled. The same happens again when the bus says that it missed something.
 */
export interface Feed<App, Args, Payload, Event, Opened extends Opening<Event> = Opening<Event>> {
  open(call: FeedCall<App, Args>): Opened | Promise<Opened>
  /** What the bus carried, as what is told; null when it is nothing to tell. */
  event(payload: Payload, app: App): Event | null | Promise<Event | null>
  sequence?(event: Event): string | number | bigint
  /** An event as one listener is told of it, who is known by what `open` answered. */
  view?(event: Event, viewer: Viewer, opened: Opened): unknown
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

/** A line that can be spoken to. `payload` is an execution result. */
export interface Listening extends Line {
  tell(id: string, payload: AsciiJson): void
  fail(id: string, problem: unknown): void
}

export interface AnyFeed {
  open(call: FeedCall<never, never>): Opening<unknown> | Promise<Opening<unknown>>
  event(payload: never, app: never): unknown
  sequence?(event: never): string | number | bigint
  view?(event: never, viewer: never, opened: never): unknown
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

const isFeed = (value: unknown): value is AnyFeed =>
  typeof value === 'object' && value !== null && 'open' in value && 'event' in value
