import type { App } from '../app.ts'
import { type Reader, readerById } from '../catalogue/index.ts'
import { NotFound } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { FavouriteNotAllowed, MOST_FAVOURITES } from './favourite.ts'
import { addRow, favouritesAmong } from './favourites.store.ts'

const messageFor = wordsFor({
  'refusal.favouriteNotAllowed.most': ['most'],
  'refusal.favouriteNotAllowed.self': [],
})

/** The reader is a favourite of the viewer from now on; who was one already stays one. */
export async function addFavourite(
  app: App,
  viewer: Viewer,
  readerId: string,
): Promise<Reader | FavouriteNotAllowed> {
  const id = parseId('reader', readerId)
  const reader = await readerById(app, id)
  if (!reader) throw new NotFound('reader', id)
  if (viewer.readerId === id) return new FavouriteNotAllowed(messageFor('refusal.favouriteNotAllowed.self'))
  return app.db.transact(async tx => {
    await addRow(tx, viewer.id, id)
    const isAdded = (await favouritesAmong(tx, viewer.id, [id])).has(id)
    if (isAdded) return reader
    return new FavouriteNotAllowed(messageFor('refusal.favouriteNotAllowed.most', { most: MOST_FAVOURITES }))
  })
}
