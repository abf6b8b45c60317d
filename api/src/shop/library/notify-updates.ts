import type { App } from '../../app.ts'
import { digitalContentsOf } from '../../catalogue/index.ts'
import { emit } from '../../foundation/events/events.ts'
import { LibraryUpdated } from '../events.ts'
import { seenContents, writeSeen } from './files.store.ts'
import { ownedProducts } from './library.store.ts'

/** Whoever owns a product in which a file or lesson is new, or another one, is notified, once for each change. */
export async function notifyUpdates(app: App): Promise<void> {
  const contents = await digitalContentsOf(app, await ownedProducts(app.db))
  for (const { id, names, digest, pieces } of contents.values())
    await app.db.transact(async tx => {
      const seen = await seenContents(tx, id)
      if (seen === digest || pieces.length === 0) return
      await writeSeen(tx, id, digest)
      if (seen !== null) await emit(tx, LibraryUpdated, { subjectId: id, payload: { names } })
    })
}
