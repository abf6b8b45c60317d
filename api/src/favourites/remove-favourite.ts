import type { App } from '../app.ts'
import { type Reader, readerById } from '../catalogue/index.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { removeRow } from './favourites.store.ts'

/** The reader is no favourite of the viewer any more. Null for who is not published: it is removed all the same. */
export async function removeFavourite(app: App, viewer: Viewer, readerId: string): Promise<Reader | null> {
  const id = parseId('reader', readerId)
  await app.db.inOneStatement(tx => removeRow(tx, viewer.id, id))
  return readerById(app, id)
}
