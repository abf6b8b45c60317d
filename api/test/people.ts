import { randomUUID } from 'node:crypto'
import type { App } from '../src/app.ts'
import { goOnline } from '../src/availability/toggle-presence.ts'
import { type Channel, readerById } from '../src/catalogue/index.ts'
import { type Money, money } from '../src/foundation/money.ts'
import type { Viewer } from '../src/foundation/viewer.ts'
import { type Earnings, earningsOf, transfer, type Wallet, walletOf } from '../src/ledger/index.ts'
import { endReading } from '../src/readings/end-reading.ts'
import { type Reading, readingOf } from '../src/readings/index.ts'
import { acceptReading, cancelReading, declineReading } from '../src/readings/ring/answer-reading.ts'
import { requestReading } from '../src/readings/ring/request-reading.ts'
import { joinReading } from '../src/readings/room/join-reading.ts'
import { leaveReading } from '../src/readings/room/leave-reading.ts'
import { enterSession, pageClosed, pendingOf, type Page as SessionPage } from '../src/sessions/index.ts'

/** A page of a side in a room, with a connection that the test may silence or close. */
export interface Page {
  readonly room: SessionPage
  /** It gave no sign of life for so long, and will give none. */
  fallsSilent(milliseconds: number): void
  /** The connection closes; the node notices at once. */
  closes(): void
}

export interface PersonInTest {
  readonly viewer: Viewer
  wallet(): Promise<Wallet>
  enters(reading: { id: string }, pageSession?: string): Promise<Page>
  joins(page: Page): ReturnType<typeof joinReading>
  leaves(page: Page): Promise<Reading>
  ends(reading: { id: string }): ReturnType<typeof endReading>
  sees(reading: { id: string }): Promise<Reading>
}

export interface Client extends PersonInTest {
  /** Money from a card, straight into the ledger; billing's own tests go the whole way. */
  topsUp(minor: number): Promise<void>
  requests(
    reader: Reader,
    channel?: Channel,
    idempotencyKey?: string,
    minutes?: number,
  ): ReturnType<typeof requestReading>
  cancels(reading: { id: string }): ReturnType<typeof cancelReading>
  /** Requests, for so many minutes or until somebody ends it, is accepted, and both are connected. */
  calls(reader: Reader, channel?: Channel, minutes?: number): Promise<Call>
}

export interface Reader extends PersonInTest {
  readonly readerId: string
  earnings(): Promise<Earnings>
  goesOnline(): Promise<void>
  /** What a minute costs, as every page shows it; nothing where the channel is not offered. */
  rate(channel: Channel): Promise<Money>
  /** Their share so far of an open reading, in minor units. */
  pending(): Promise<bigint>
  accepts(reading: { id: string }): ReturnType<typeof acceptReading>
  declines(reading: { id: string }): ReturnType<typeof declineReading>
}

/** A running reading and both its pages. */
export interface Call {
  readonly id: string
  readonly theirs: Page
  readonly hers: Page
  now(): Promise<Reading>
}

function personIn(app: App, viewer: Viewer): PersonInTest {
  return {
    viewer,
    wallet: () => walletOf(app, viewer.id),
    async enters(reading, pageSession = randomUUID()) {
      const seen = await readingOf(app.db, viewer, reading.id)
      let silentSince: number | null = null
      const connection = {
        id: randomUUID(),
        get lastSignAt() {
          // Later than any moment it is compared with: Date.now() may be a millisecond old by then.
          return silentSince ?? Number.POSITIVE_INFINITY
        },
      }
      const room: SessionPage = { sessionId: seen.id, personId: viewer.id, pageSession, connection }
      await enterSession(app, room)
      return {
        room,
        fallsSilent: milliseconds => {
          silentSince = Date.now() - milliseconds
        },
        closes: () => pageClosed(app, room),
      }
    },
    joins: page => joinReading(app, viewer, page.room.sessionId, page.room.pageSession),
    leaves: page => leaveReading(app, viewer, page.room.sessionId, page.room.pageSession),
    ends: reading => endReading(app, viewer, reading.id),
    sees: reading => readingOf(app.db, viewer, reading.id),
  }
}

export async function clientNamed(app: App, viewer: Viewer): Promise<Client> {
  const person = personIn(app, viewer)
  const requests: Client['requests'] = async (
    reader,
    channel = 'CHAT',
    idempotencyKey = randomUUID(),
    minutes,
  ) =>
    requestReading(app, viewer, {
      readerId: reader.readerId,
      channel,
      ratePerMinute: await reader.rate(channel),
      topic: 'Life Path',
      question: null,
      minutes,
      idempotencyKey,
    })
  return {
    ...person,
    requests,
    async topsUp(minor) {
      const { id } = await person.wallet()
      await app.db.transact(tx =>
        transfer(tx, {
          debit: 'card-clearing',
          credit: BigInt(id),
          amount: BigInt(minor),
          subjectId: randomUUID(),
          reason: 'top-up',
          currency: app.config.currency,
        }),
      )
    },
    cancels: reading => cancelReading(app, viewer, reading.id),
    async calls(reader, channel = 'CHAT', minutes) {
      await reader.goesOnline()
      const reading = await requests(reader, channel, randomUUID(), minutes)
      if (!('id' in reading)) throw new Error(`the reader was not rung: ${reading.words.key}`)
      await reader.accepts(reading)
      const theirs = await person.enters(reading)
      const hers = await reader.enters(reading)
      await person.joins(theirs)
      await reader.joins(hers)
      return { id: reading.id, theirs, hers, now: () => person.sees(reading) }
    },
  }
}

export async function readerNamed(app: App, viewer: Viewer): Promise<Reader> {
  if (!viewer.readerId)
    throw new Error(`${viewer.name} has no profile in the catalogue; seed the template first`)
  return {
    ...personIn(app, viewer),
    readerId: viewer.readerId,
    earnings: () => earningsOf(app, viewer.id),
    rate: async channel => {
      const profile = await readerById(app, viewer.readerId as string)
      return (
        profile?.rates.find(rate => rate.channel === channel)?.perMinute ?? money(0n, app.config.currency)
      )
    },
    pending: async () => pendingOf(app.db, (await earningsOf(app, viewer.id)).accountId),
    goesOnline: async () => void (await goOnline(app, viewer)),
    accepts: reading => acceptReading(app, viewer, reading.id),
    declines: reading => declineReading(app, viewer, reading.id),
  }
}
