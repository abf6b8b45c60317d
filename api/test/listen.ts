import { randomUUID } from 'node:crypto'
import type { App } from '../src/app.ts'
import type { AnyFeed, Connection } from '../src/foundation/feeds/feeds.ts'
import { Hub } from '../src/foundation/feeds/hub.ts'
import { Subscription } from '../src/foundation/feeds/subscription.ts'
import type { Viewer } from '../src/foundation/viewer.ts'

/** A connection whose page gives a sign of life whenever it is looked at, unless `lastSignAt` is given. */
export const connectionOf = (
  viewer: Viewer | null,
  lastSignAt: () => number = () => Number.POSITIVE_INFINITY,
): Connection & { signs(): void } => {
  const listeners = new Set<() => void>()
  return {
    id: randomUUID(),
    viewer,
    get lastSignAt() {
      return lastSignAt()
    },
    expectSignEvery: () => undefined,
    onSign(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    signs: () => {
      for (const listener of listeners) listener()
    },
  }
}

/** What a page receives that listens to one feed, each event as JSON has its properties. */
export interface Listening<Event> {
  readonly connection: Connection
  /** What it received and was not asked for yet, oldest first. */
  readonly events: Event[]
  /** The feed completed. */
  readonly completed: boolean
  /** Resolves with the reason why the page is sent nothing more, though the feed goes on. */
  readonly cutOff: Promise<unknown>
  /** The next event. */
  next(): Promise<Event>
  /** Passes over events until one of which this holds, and returns it. */
  receiveUntil(holds: (event: Event) => boolean): Promise<Event>
  leaves(): void
}

/** Listens to a feed through a hub, without a socket. Throws the reason why the viewer may not. */
export async function listenTo<Event>(
  app: App,
  feed: AnyFeed,
  viewer: Viewer | null,
  args: object = {},
): Promise<Listening<Event>> {
  const events: Event[] = []
  let completed = false
  let failure: unknown = null
  let wake: () => void = () => undefined
  const cutOff = Promise.withResolvers<unknown>()
  const connection = connectionOf(viewer)
  const subscriber = {
    send(result: string) {
      events.push(JSON.parse(result) as Event)
      wake()
    },
    complete() {
      completed = true
      wake()
    },
    fail(problem: unknown) {
      failure = problem
      cutOff.resolve(problem)
      wake()
    },
  }
  const opening = await feed.open({ app, viewer, args, connection } as never)
  const group = { feed, execute: async (event: unknown) => plain(event) }
  const subscription = new Subscription(connection, subscriber, group, opening)
  const hub = new Hub(app, app.bus)
  await hub.start(subscription)

  async function next(): Promise<Event> {
    for (;;) {
      const event = events.shift()
      if (event) return event
      if (failure) throw failure
      if (completed) throw new Error('The feed completed.')
      await new Promise<void>(resolve => {
        wake = resolve
      })
    }
  }
  return {
    connection,
    events,
    get completed() {
      return completed
    },
    cutOff: cutOff.promise,
    next,
    async receiveUntil(holds) {
      for (;;) {
        const event = await next()
        if (holds(event)) return event
      }
    },
    leaves: () => hub.end(subscription),
  }
}

const plain = (event: unknown): string =>
  JSON.stringify(event, (_, value) => (typeof value === 'bigint' ? String(value) : value))
