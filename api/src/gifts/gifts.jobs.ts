import type { App } from '../app.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { emit } from '../foundation/events/events.ts'
import { eventOf } from './event-of.ts'
import { GiftReceived } from './events.ts'
import { takeUnannounced } from './sent.store.ts'

const AT_ONCE = 200

export const giftJobs = (app: App): Jobs => ({
  tasks: { 'gifts.announce': () => announceGifts(app) },
  timetable: { 'gifts.announce': '* * * * *' },
})

/** Readers are to know of gifts that can no longer be taken back; on several nodes, of each once. */
export async function announceGifts(app: Pick<App, 'db'>): Promise<void> {
  while ((await announceSome(app)) === AT_ONCE);
}

const announceSome = ({ db }: Pick<App, 'db'>): Promise<number> =>
  db.transact(async tx => {
    const taken = await takeUnannounced(tx, AT_ONCE)
    const standing = taken.filter(({ undoneAt, refundedAt }) => undoneAt === null && refundedAt === null)
    for (const row of standing) await emit(tx, GiftReceived, { subjectId: row.id, payload: eventOf(row) })
    return taken.length
  })
