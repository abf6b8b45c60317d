import type { Database } from './database.ts'
import { eventAt, eventsSince, eventTopic, type PublishedEvent, type StoredEvent } from './events.ts'
import type { Feed, FeedCall, Opening } from './feeds.ts'
import type { Viewer } from './viewer.ts'

/** What a feed over events is made of. `Opened` is what `open` finds out about one subscription. */
export interface EventFeedOptions<App, Args, Opened extends OpenedSubject, Seen> {
  /** Who may hear, which subject, and from where. Throws a Fault to refuse. */
  open(call: FeedCall<App, Args>): Promise<Opened> | Opened
  /** An event as this viewer is told of it; null when it is not for them. */
  see(event: StoredEvent<object>, viewer: Viewer, opened: Opened): Seen | null
  /** True of the last event of a subject: the subscription completes after it. */
  isOver?(event: StoredEvent<object>): boolean
}

export interface OpenedSubject {
  readonly subjectId: string
  /** The sequence the subscriber has already; without it, all events are told. */
  readonly after?: number | null
  /** The page session of the subscriber, who is told of events for it alone too. */
  readonly audience?: string | null
  /** Called once, however the subscription ends. */
  closed?(): void
}

/**
 * A subscription to the events of one subject that can be resumed after any sequence. Nothing is lost or told twice: what
 * came before is read from the table, what is known already is dropped, and when a sequence was skipped or the bus may have
 * lost something, the table is read again.
 */
export function eventFeed<App extends { readonly db: Database }, Args, Opened extends OpenedSubject, Seen>({
  open,
  see,
  isOver,
}: EventFeedOptions<App, Args, Opened, Seen>): EventFeed<App, Args, Opened> {
  return {
    async open(call) {
      const opened = await open(call)
      const { subjectId, after = null, audience = null } = opened
      return {
        opened,
        topics: [eventTopic(subjectId)],
        after: String(after ?? 0),
        replay: from => eventsSince(call.app.db, subjectId, Number(from ?? 0), audience),
        closed: () => opened.closed?.(),
      }
    },
    event: (published, app) =>
      published.type === undefined
        ? eventAt(app.db, published.subjectId, published.sequence)
        : { ...published, at: new Date(published.at) },
    sequence: event => event.sequence,
    hasNoHoles: true,
    view: (event, viewer, { opened }) =>
      event.audience === null || event.audience === opened.audience ? see(event, viewer, opened) : null,
    isOver,
  }
}

interface OpeningOf<Opened> extends Opening<StoredEvent<object>> {
  readonly opened: Opened
}

export type EventFeed<App, Args, Opened> = Feed<
  App,
  Args,
  PublishedEvent,
  StoredEvent<object>,
  OpeningOf<Opened>
>
