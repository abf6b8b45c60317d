import type { App } from '../../app.ts'
import { switchOff } from '../../availability/index.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { Forbidden } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { admit, dismiss } from '../../sessions/index.ts'
import type { Reading, ReadingState, Side } from '../reading.ts'
import { lockReading, readingNow } from '../reading-of.ts'
import { overdueRings, setAnswer } from '../readings.store.ts'
import { ReadingNotOpen } from '../refusals.ts'
import { publishRinging } from './incoming-feed.ts'

const messageFor = wordsFor({
  'apiFault.forbidden.answerRequest': [],
  'apiFault.forbidden.cancelRequest': [],
})

type Answer = 'ACCEPTED' | 'DECLINED' | 'CANCELLED'

/** @rule who may decline: the reader who is rung accepts or declines; the client may take the request back; each only while it rings. */
const ANSWERED_BY: Record<Answer, Side> = { ACCEPTED: 'READER', DECLINED: 'READER', CANCELLED: 'CLIENT' }

/** The reader takes the ringing reading: both now have the policy's join time to connect. */
export const acceptReading = (app: App, viewer: Viewer, id: string) => answer('ACCEPTED', app, viewer, id)

/** The reader does not take it. Nothing was charged. */
export const declineReading = (app: App, viewer: Viewer, id: string) => answer('DECLINED', app, viewer, id)

/** The client takes the request back while it rings. Nothing was charged. */
export const cancelReading = (app: App, viewer: Viewer, id: string) => answer('CANCELLED', app, viewer, id)

/** Asked again, it returns the same: accepting an accepted reading is no error. */
async function answer(
  given: Answer,
  app: App,
  viewer: Viewer,
  readingId: string,
): Promise<Reading | ReadingNotOpen> {
  return app.db.transact(async tx => {
    const { id, side, row } = await lockReading(tx, viewer, readingId)
    if (side !== ANSWERED_BY[given])
      throw new Forbidden(
        messageFor(
          side === 'READER' ? 'apiFault.forbidden.cancelRequest' : 'apiFault.forbidden.answerRequest',
        ),
      )
    if (mayAnswer(row.state, row.ringEndsAt, row.at)) {
      await setAnswer(tx, id, given)
      if (given === 'ACCEPTED') await admit(app, tx, id)
      else await dismiss(app, tx, id)
      publishRinging(tx, row.readerId)
    }
    const reading = await readingNow(tx, viewer, id)
    return isAnswered(reading, given) ? reading : new ReadingNotOpen(reading.state)
  })
}

/** A ring can be answered until it ends. */
const mayAnswer = (state: ReadingState, ringEndsAt: Date, now: Date): boolean =>
  state === 'RINGING' && now < ringEndsAt

function isAnswered({ row, state }: Reading, given: Answer): boolean {
  return given === 'ACCEPTED' ? row.acceptedAt !== null && state !== 'ENDED' : state === given
}

/** Rings of a sweep; the next second ends more. */
const MOST_RINGS = 500

/**
 * Once a second: a ring that nobody answered has expired, and both are free again.
 * @rule what a missed ring does: the reader is offline until they switch on again, so that nobody else rings in vain; a queue pauses.
 */
export async function expireRings(app: App): Promise<void> {
  await app.db.transact(async tx => {
    for (const ring of await overdueRings(tx, MOST_RINGS)) await expire(app, tx, ring)
  })
}

async function expire(
  app: App,
  tx: Transaction,
  { id, readerId, ringEndsAt }: { id: string; readerId: string; ringEndsAt: Date },
): Promise<void> {
  await setAnswer(tx, id, 'EXPIRED', ringEndsAt)
  await dismiss(app, tx, id)
  await switchOff(tx, readerId)
  publishRinging(tx, readerId)
}
