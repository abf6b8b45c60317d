import type { App } from '../../app.ts'
import { fileOf } from './upload.ts'
import { forgetUnused } from './uploads.store.ts'

export const DELETE_UPLOADS = 'answers.delete-uploads'

interface Forgotten {
  readonly uploads: readonly { readonly id: string; readonly unfinished: string | null }[]
}

/** Removes recordings that will not be delivered: the rows are gone with the transaction, the files by a job after it. */
export const forgetUploads = ({ db }: Pick<App, 'db'>): Promise<void> =>
  db.transact(async tx => {
    const rows = await forgetUnused(tx)
    const uploads = rows.map(({ id, storedAs, finishedAt }) => ({
      id,
      unfinished: finishedAt ? null : storedAs,
    }))
    if (uploads.length > 0) await tx.job(DELETE_UPLOADS, { uploads } satisfies Forgotten)
  })

export async function deleteUploads({ files }: Pick<App, 'files'>, { uploads }: Forgotten): Promise<void> {
  for (const { id, unfinished } of uploads) {
    if (unfinished) await files.abandonParts(fileOf(id), unfinished)
    await files.delete(fileOf(id))
  }
}
