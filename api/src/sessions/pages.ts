import type { App } from '../app.ts'
import type { Connection } from '../foundation/feeds/feeds.ts'
import type { Participant } from './session.ts'

/** A page that listens to a session through this node. */
export interface Page {
  readonly sessionId: string
  readonly personId: string
  readonly pageSession: string
  readonly connection: Pick<Connection, 'id' | 'lastSignAt'>
  /** Process time at which something that is paid for was last sent to it. */
  servedAt?: number
  /** Process time since when its connection is gone; the database is informed until it has stored that. */
  goneSince?: number
  /** Its session has ended: nobody waits for it any more. */
  over?: boolean
}

const keyOf = ({ sessionId, personId, pageSession }: Omit<Page, 'connection'>) =>
  `${sessionId}/${personId}/${pageSession}`

/** The pages that listen through one node: one connection a page, the newest. */
export class Pages {
  readonly #byKey = new Map<string, Page>()

  has(page: Page): boolean {
    return this.#byKey.get(keyOf(page)) === page
  }

  [Symbol.iterator](): Iterator<Page> {
    return this.#byKey.values()
  }

  /** From now on this is the page's connection, instead of any other. */
  add(page: Page): void {
    this.#byKey.set(keyOf(page), page)
  }

  delete(page: Page): void {
    if (this.has(page)) this.#byKey.delete(keyOf(page))
  }

  /** The same page by an older connection, which may not have been noticed to be gone. */
  olderThan(page: Page): Page | undefined {
    const known = this.#byKey.get(keyOf(page))
    return known === page ? undefined : known
  }

  of({ sessionId, personId, page }: Pick<Participant, 'sessionId' | 'personId' | 'page'>): Page | undefined {
    return page === null ? undefined : this.#byKey.get(keyOf({ sessionId, personId, pageSession: page }))
  }
}

const pages = new WeakMap<object, Pages>()

/** The pages that listen through this node. */
export function pagesOf(app: Pick<App, 'bus'>): Pages {
  const known = pages.get(app.bus) ?? new Pages()
  pages.set(app.bus, known)
  return known
}

/** Process time of a page's last sign of life. */
export const lastSignOf = ({ goneSince, connection }: Page): number =>
  Math.min(goneSince ?? Number.POSITIVE_INFINITY, connection.lastSignAt)

/** The moment on the server's clock of a page's last sign of life, when it listens through this node. */
export function lastSignHere(
  app: Pick<App, 'bus' | 'nodeId'>,
  participant: Participant,
  now: Date,
): Date | null {
  const page = pageHere(app, participant)
  return page ? serverTimeOf(lastSignOf(page), now) : null
}

/**
 * The last sign of life of somebody who asked for the end of what they share. Their asking is a sign only while their page is
 * connected here: a page that was lost may ask later, by another way. What was asked for counts from then, however late it is decided.
 */
export function signOfAsking(
  app: Pick<App, 'bus' | 'nodeId'>,
  participant: Participant,
  now: Date,
  askedAt: Date,
): Date {
  const page = pageHere(app, participant)
  const isConnectedHere = page !== undefined && page.goneSince === undefined
  return earlier(askedAt, isConnectedHere ? now : participant.lastSignAt)
}

export const earlier = (one: Date, other: Date) => (one < other ? one : other)

const pageHere = (app: Pick<App, 'bus' | 'nodeId'>, participant: Participant): Page | undefined =>
  participant.nodeId === app.nodeId ? pagesOf(app).of(participant) : undefined

/** A process time as a moment of the server's clock, which read `now` lately: never too late, for `now` was read earlier. */
export const serverTimeOf = (processTime: number, now: Date): Date =>
  new Date(now.getTime() - Math.max(0, Date.now() - processTime))
