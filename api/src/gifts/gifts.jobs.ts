import type { App } from '../app.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { emit } from '../foundation/events/events.ts'
import { eventOf } from './event-of.ts'
import { GiftReceived } from './events.ts'
import { takeToNotify } from './sent.store.ts'

const AT_ONCE = 200

export const giftJobs = (app: App): Jobs => ({
  tasks: { 'gifts.notify-readers': () => notifyReadersOfGifts(app) },
  timetable: { 'gifts.notify-readers': '* * * * *' },
})

/** Readers are to know of gifts that can no longer be taken back; on several nodes, of each once. */
export async function notifyReadersOfGifts(app: Pick<App, 'db'>): Promise<void> {
  while ((await notifySome(app)) === AT_ONCE);
}

const notifySome = ({ db }: Pick<App, 'db'>): Promise<number> =>
  db.transact(async tx => {
    const taken = await takeToNotify(tx, AT_ONCE)
    const standing = taken.filter(({ undoneAt, refundedAt }) => undoneAt === null && refundedAt === null)
    for (const row of standing) await emit(tx, GiftReceived, { subjectId: row.id, payload: eventOf(row) })
    return taken.length
  })
