import type { Database } from '../database/database.ts'
import { eventAt, eventsSince, eventTopic, type PublishedEvent, type StoredEvent } from '../events/events.ts'
import type { Feed, FeedCall, Opening } from './feeds.ts'

/** What a feed over events is made of. */
export interface EventFeedOptions<App, Args, Result extends object> {
  /** Who may subscribe, to which subject, and from where. Throws a Fault to refuse. */
  open(call: FeedCall<App, Args>): Promise<SubjectToFollow> | SubjectToFollow
  /** An event as it is sent, made once for all subscribers; null when it is not sent. */
  result(event: StoredEvent<object>): Result | null
  /** True of the last event of a subject: the subscription completes after it. */
  isOver?(event: StoredEvent<object>): boolean
}

export interface SubjectToFollow {
  readonly subjectId: string
  /** The sequence the subscriber has already; without it, all events are sent. */
  readonly after?: number | null
  /** The page session of the subscriber, which is sent events for it alone too. */
  readonly audience?: string | null
  /** Called once, however the subscription ends. */
  closed?(): void
}

/**
 * A subscription to the events of one subject that can be resumed after any sequence. Nothing is lost or sent twice: what
 * came before is read from the table, what is known already is dropped, and when a sequence was skipped or the bus may have
 * lost something, the table is read again.
 */
export function eventFeed<App extends { readonly db: Database }, Args, Result extends object>({
  open,
  result,
  isOver,
}: EventFeedOptions<App, Args, Result>): EventFeed<App, Args, Result> {
  const withResult = (event: StoredEvent<object>) => ({ event, result: result(event) })
  return {
    async open(call) {
      const { subjectId, after = null, audience = null, closed } = await open(call)
      const known = isOver && after ? await eventAt(call.app.db, subjectId, after) : null
      return {
        audience,
        isOver: known !== null && isOver?.(known),
        topics: [eventTopic(subjectId)],
        after: String(after ?? 0),
        replay: async from =>
          (await eventsSince(call.app.db, subjectId, Number(from ?? 0), audience)).map(withResult),
        closed,
      }
    },
    event: (published, app) =>
      published.type === undefined
        ? eventAt(app.db, published.subjectId, published.sequence).then(event => event && withResult(event))
        : withResult({ ...published, at: new Date(published.at) }),
    sequence: ({ event }) => event.sequence,
    follows: ({ event }, last) => event.sequence <= Number(last) + 1,
    view: ({ event, result }, _viewer, { audience }) =>
      event.audience === null || event.audience === audience ? result : null,
    isOver: isOver && (({ event }) => isOver(event)),
  }
}

interface EventWithResult<Result> {
  readonly event: StoredEvent<object>
  readonly result: Result | null
}

interface OpeningOf<Result> extends Opening<EventWithResult<Result>> {
  readonly audience: string | null
}

export type EventFeed<App, Args, Result> = Feed<
  App,
  Args,
  PublishedEvent,
  EventWithResult<Result>,
  OpeningOf<Result>
>
