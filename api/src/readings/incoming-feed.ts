import { Field, ObjectType } from 'type-graphql'
import type { App } from '../app.ts'
import { publishPresence } from '../availability/index.ts'
import type { Transaction } from '../foundation/database.ts'
import type { Feed } from '../foundation/feeds.ts'
import { Allow } from '../foundation/policy.ts'
import { Reading } from './reading.ts'
import { ringingFor } from './readings.store.ts'

@Allow('ANYONE')
@ObjectType({
  description: 'Who is ringing the reader now, oldest first: each message tells all of it.',
  simpleResolvers: true,
})
export class IncomingReadings {
  @Field(() => String)
  sequence: string

  @Field(() => [Reading])
  readings: Reading[]
}

interface Announced {
  readerId: string
}

/** A list is told whole, so that one message heals whatever was missed before it. */
export const incomingFeed: Feed<App, { after?: string | null }, Announced, IncomingReadings> = {
  open: ({ app, viewer }) => ({
    topics: [`ringing:${viewer.id}`],
    replay: async () => [await ringing(app, viewer.id)],
  }),
  event: ({ readerId }, app) => ringing(app, readerId),
}

/** Tells the reader's pages to look again who is ringing; and everybody's, whether that made her busy. */
export function publishRinging(tx: Transaction, readerId: string): void {
  tx.publish(`ringing:${readerId}`, { readerId })
  publishPresence(tx, readerId)
}

async function ringing(app: App, readerId: string): Promise<IncomingReadings> {
  const rows = await ringingFor(app.db, readerId)
  const readings = rows.map(row => Reading.seenBy('READER', row))
  const sequence = rows.map(row => `${row.id}.${row.sequence}`).join(' ') || 'none'
  return Object.assign(new IncomingReadings(), { sequence, readings })
}
