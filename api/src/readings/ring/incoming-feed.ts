import { Field, ObjectType } from 'type-graphql'
import type { App } from '../../app.ts'
import { holdPresence } from '../../availability/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import type { Feed } from '../../foundation/feeds/feeds.ts'
import { Reading } from '../reading.ts'
import { ringingFor } from '../readings.store.ts'

@Allow('ANYONE')
@ObjectType({
  description: 'Who is ringing the reader now, oldest first: each message holds all of it.',
  simpleResolvers: true,
})
export class IncomingReadings {
  @Field(() => [Reading], { description: 'The readings that ring, oldest first.' })
  readings: Reading[]
}

interface Published {
  readerId: string
}

/**
 * A list is sent whole, so that one message makes up for whatever was missed before it. Who listens here would see a ring, and
 * so stays online while this page gives signs of life.
 */
export const incomingFeed: Feed<App, Record<string, never>, Published, IncomingReadings> = {
  open({ app, viewer, connection }) {
    connection.expectSignEvery(SIGN_EVERY_SECONDS)
    return {
      topics: [`ringing:${viewer.id}`],
      replay: async () => [await ringing(app, viewer.id)],
      closed: holdPresence(app, viewer.id, connection),
    }
  },
  event: ({ readerId }, app) => ringing(app, readerId),
}

/** A page's own script gives a sign of life at least so often. */
const SIGN_EVERY_SECONDS = 20

/** The reader's pages look again who is ringing. */
export function publishRinging(tx: Transaction, readerId: string): void {
  tx.publish(`ringing:${readerId}`, { readerId })
}

async function ringing(app: App, readerId: string): Promise<IncomingReadings> {
  const rows = await ringingFor(app.db, readerId)
  const readings = rows.map(row => Reading.seenBy('READER', row))
  return Object.assign(new IncomingReadings(), { readings })
}
