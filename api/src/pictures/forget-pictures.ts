import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { fileOf, type Picture } from './picture.ts'
import { forgetUnused, forgetUnusedOf } from './pictures.store.ts'

export const DELETE_FILES = 'pictures.delete-files'

/** Removes what nobody made a part of anything within a day. */
export const forgetUnusedPictures = ({ db }: Pick<App, 'db'>): Promise<void> =>
  db.transact(async tx => deleteFiles(tx, await forgetUnused(tx)))

/** Removes what somebody uploaded and made a part of nothing. */
export const forgetPicturesOf = async (tx: Transaction, personId: string): Promise<void> =>
  deleteFiles(tx, await forgetUnusedOf(tx, personId))

/** The rows are gone with the transaction, the files by a job after it. */
async function deleteFiles(tx: Transaction, pictures: readonly Picture[]): Promise<void> {
  const keys = pictures.flatMap(({ id, widths }) => widths.map(width => fileOf(id, width)))
  if (keys.length > 0) await tx.job(DELETE_FILES, { keys })
}
