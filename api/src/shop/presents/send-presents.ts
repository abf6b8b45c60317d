import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { PresentDue } from '../events.ts'
import { duePresents, lockPresent, writeSent } from './presents.store.ts'

const AT_ONCE = 100

/** Presents whose day has come are on their way, each once, on several nodes. */
export async function sendPresents(app: App): Promise<void> {
  for (const id of await duePresents(app.db, AT_ONCE))
    await app.db.transact(async tx => {
      const present = await lockPresent(tx, id)
      if (!present || present.sentAt || present.endedAt) return
      await send(tx, id)
    })
}

/** Its mail is on its way. */
export async function send(tx: Transaction, id: string): Promise<void> {
  await writeSent(tx, id)
  await emit(tx, PresentDue, { subjectId: id, payload: {} })
}
