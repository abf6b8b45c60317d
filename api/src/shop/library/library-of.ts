import type { Context } from '../../app.ts'
import { digitalContents, digitalContentsOf } from '../../catalogue/index.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { globalId, localId } from '../../foundation/contract/global-id.ts'
import type { Queryable } from '../../foundation/database/database.ts'
import { NotFound } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { itemById, itemsPage } from './library.store.ts'
import { type ItemRow, LibraryItem } from './library-item.ts'

type Asked = Pick<Context, 'app' | 'viewer'>

/** Something that the viewer owns. Throws NOT_FOUND for all else: whether there is another's is nobody's business. */
export async function ownItem(on: Queryable, viewer: Viewer, id: string): Promise<ItemRow> {
  const row = await itemById(on, id)
  if (!row || row.ownerId !== viewer.id || row.endedAt !== null) throw new NotFound('libraryItem', id)
  return row
}

/** Null: there is none, or it is another's. */
export async function shownItem({ app, viewer }: Asked, id: string): Promise<LibraryItem | null> {
  const row = await ownItem(app.db, viewer, id)
  return LibraryItem.of(row, await digitalContents(app, row.productId))
}

/** What the viewer owns, the latest first. */
export async function ownLibrary(
  { app, viewer }: Asked,
  first: number,
  after: string | null,
): Promise<Connection<LibraryItem>> {
  const place = after == null ? null : localId(['LibraryItem'], after, 'after')
  const rows = await itemsPage(app.db, viewer.id, place, pageSize(first))
  const contents = await digitalContentsOf(
    app,
    rows.map(({ productId }) => productId),
  )
  const items = rows.map(row => LibraryItem.of(row, contents.get(row.productId) ?? null))
  return pageOf(items, first, after, ({ id }) => globalId('LibraryItem', id))
}

/** All that somebody owns, for the copy of their data. */
export async function libraryOf(on: Queryable, personId: string): Promise<object[]> {
  const rows = await itemsPage(on, personId, null, 1_000)
  return rows.map(({ names, gotAt, finished }) => ({
    name: names.en ?? names.es,
    gotAt,
    finishedLessons: finished.length,
  }))
}
