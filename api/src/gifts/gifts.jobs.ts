import type { App } from '../app.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { emit } from '../foundation/events/events.ts'
import { eventOf } from './event-of.ts'
import { GiftReceived } from './events.ts'
import { sentById } from './sent.store.ts'

export const ANNOUNCE = 'gifts.announce'

export const giftJobs = (app: App): Jobs => ({
  tasks: { [ANNOUNCE]: ({ id }: { id: string }) => announce(app, id) },
})

/** Once it cannot be taken back any more, the reader is to know of it. Run again, it changes nothing. */
const announce = (app: App, id: string): Promise<void> =>
  app.db.transact(async tx => {
    const row = await sentById(tx, id)
    if (!row || row.undoneAt || row.refundedAt) return
    await emit(tx, GiftReceived, { subjectId: id, payload: eventOf(row), key: 'received' })
  })
