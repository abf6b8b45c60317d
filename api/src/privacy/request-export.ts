import type { App } from '../app.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { DataExport } from './data-export.ts'
import { addExport, type ExportRow, exportById } from './exports.store.ts'

export const BUILD_EXPORT = 'privacy.build-export'

/** Asks for a copy of what is stored about the viewer. A job makes it, and a mail brings the link. */
export async function requestExport(
  app: Pick<App, 'db'>,
  viewer: Pick<Viewer, 'id'>,
  { idempotencyKey }: { readonly idempotencyKey: string },
): Promise<DataExport | IdempotencyKeyReused> {
  const keyed = { personId: viewer.id, verb: 'requestDataExport', key: idempotencyKey, meaning: [] }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') {
      const known = await exportById(tx, claim.subjectId)
      if (!known) throw new Error('an export that was asked for is not there')
      return shownExport(known)
    }
    const row = await addExport(tx, viewer.id)
    await tx.job(BUILD_EXPORT, { exportId: row.key }, { key: `export:${row.key}` })
    await completeRequest(tx, keyed, row.key)
    return shownExport(row)
  })
}

export const shownExport = ({ key, askedAt, expiresAt, isReady }: ExportRow): DataExport =>
  Object.assign(new DataExport(), { key, askedAt, expiresAt, isReady })
