import type { Transaction } from '../foundation/database/database.ts'
import { NotFound } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import type { Picture } from './picture.ts'
import { inUse, lockPicture, markUsed } from './pictures.store.ts'

/** How many pictures one person may put into one subject, and of how many bytes together as they are stored. */
export interface Allowed {
  readonly count: number
  readonly bytes: number
}

/**
 * Makes the viewer's own upload a part of a subject, once. 'TOO_MANY': the transaction is to be given up. The caller
 * holds a lock of the subject, so that two at once are counted one after the other. Throws NOT_FOUND for what is not
 * the viewer's, or a part of something else already.
 */
export async function usePicture(
  tx: Transaction,
  { id: personId }: Pick<Viewer, 'id'>,
  { pictureId, subjectId, most }: { pictureId: string; subjectId: string; most: Allowed },
): Promise<Picture | 'TOO_MANY'> {
  const picture = await lockPicture(tx, parseId('picture', pictureId))
  if (!picture || picture.personId !== personId || (picture.subjectId ?? subjectId) !== subjectId)
    throw new NotFound('picture', pictureId)
  if (picture.subjectId !== null) return picture
  await markUsed(tx, picture.id, subjectId)
  const { count, bytes } = await inUse(tx, subjectId, personId)
  return count > most.count || bytes > most.bytes ? 'TOO_MANY' : picture
}
