import { Field, ObjectType } from 'type-graphql'
import type { App } from '../../app.ts'
import { holdPresence, presenceTopic, wasSwitchedOff } from '../../availability/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import type { Feed } from '../../foundation/feeds/feeds.ts'
import { Reading } from '../reading.ts'
import { lastMissed, ringingFor } from '../readings.store.ts'

@Allow('ANYONE')
@ObjectType({
  description: 'Who is ringing the reader now, oldest first: each message holds all of it.',
  simpleResolvers: true,
})
export class IncomingReadings {
  @Field(() => [Reading], { description: 'The readings that ring, oldest first.' })
  readings: Reading[]

  @Field(() => Reading, {
    nullable: true,
    description:
      'The ring that was missed, and that took the reader offline; null once they switch on or off.',
  })
  missed: Reading | null
}

/** A ring that came or went, or their own presence that changed, here or on another page. */
type Published = { readerId: string } | { personId: string }

/**
 * A list is sent whole, so that one message makes up for whatever was missed before it. Who listens here would see a ring, and
 * so stays online while this page gives signs of life.
 */
export const incomingFeed: Feed<App, Record<string, never>, Published, IncomingReadings> = {
  open({ app, viewer, connection }) {
    connection.expectSignEvery(SIGN_EVERY_SECONDS)
    return {
      topics: [`ringing:${viewer.id}`, presenceTopic(viewer.id)],
      replay: async () => [await ringing(app, viewer.id)],
      closed: holdPresence(app, viewer.id, connection),
    }
  },
  event: (published, app) => ringing(app, 'readerId' in published ? published.readerId : published.personId),
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
  const missed = (await wasSwitchedOff(app.db, readerId)) ? await lastMissed(app.db, readerId) : null
  return Object.assign(new IncomingReadings(), {
    readings,
    missed: missed && Reading.seenBy('READER', missed),
  })
}
