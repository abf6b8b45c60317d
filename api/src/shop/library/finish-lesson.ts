import type { App } from '../../app.ts'
import { digitalContents } from '../../catalogue/index.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { lockedFrom } from './lessons.ts'
import { itemById, lockItem, writeFinished } from './library.store.ts'
import { type ItemRow, LibraryItem } from './library-item.ts'
import { ownItem } from './library-of.ts'
import { LibraryItemLocked } from './refusals.ts'

/** The viewer is done with a lesson, and the next one opens. Asked again, it is finished. */
export async function finishLesson(
  app: App,
  viewer: Viewer,
  { libraryItemId, number }: { readonly libraryItemId: string; readonly number: number },
): Promise<LibraryItem | LibraryItemLocked> {
  const { id, productId } = await ownItem(app.db, viewer, libraryItemId)
  const contents = await digitalContents(app, productId)
  const piece = contents?.pieces[number - 1]
  if (!contents?.isCourse || !piece) throw new BadInput('number is not the place of a lesson in it.')
  return app.db.transact(async tx => {
    const item = await lockItem(tx, id)
    if (item?.ownerId !== viewer.id || item.isGiven) return new LibraryItemLocked('GIVEN')
    if (number > lockedFrom(contents, item.finished)) return new LibraryItemLocked('LESSON_LOCKED')
    await writeFinished(tx, id, piece.id)
    return LibraryItem.of((await itemById(tx, id)) as ItemRow, contents)
  })
}
