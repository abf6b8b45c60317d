import type { App } from '../../app.ts'
import { BadInput, NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { kindOfMedia } from './kind-of-media.ts'
import { fileOf, PART_BYTES, type PartProblem, partProblem, type UploadRow } from './upload.ts'
import { uploadById, writeFinished, writeReceived, writeStored } from './uploads.store.ts'

const messageFor = wordsFor({ 'badInput.recording': ['delivery'] })

/** The viewer's own upload. Throws NOT_FOUND for any other. */
export async function ownUpload(
  { db }: Pick<App, 'db'>,
  viewer: Viewer,
  uploadId: string,
): Promise<UploadRow> {
  const row = await uploadById(db, parseId('upload', uploadId))
  if (row?.readerId !== viewer.id) throw new NotFound('recording', uploadId)
  return row
}

export interface Part {
  readonly uploadId: string
  /** How many bytes of the whole came before it. */
  readonly offset: number
  readonly bytes: Uint8Array
}

/**
 * Stores the next part of a recording; with the last one it is whole. Sent again after the last, an empty part finishes what was
 * interrupted. Throws BAD_INPUT with the reason UNREADABLE for what is no recording, by its first bytes.
 */
export async function receivePart(
  app: Pick<App, 'db' | 'files'>,
  viewer: Viewer,
  { uploadId, offset, bytes }: Part,
): Promise<UploadRow | PartProblem> {
  const before = await ownUpload(app, viewer, uploadId)
  const problem = partProblem(before, BigInt(offset), bytes.length)
  if (problem) return problem
  if (bytes.length > 0) {
    const { storedAs } = before.storedAs ? before : await begun(app, before, bytes)
    const number = offset / PART_BYTES + 1
    const receipt = await app.files.putPart(fileOf(before.id), String(storedAs), number, bytes)
    if (!(await writeReceived(app.db, before, bytes.length, receipt))) return 'OFFSET'
  }
  const row = await ownUpload(app, viewer, uploadId)
  if (row.received < row.bytes || row.finishedAt) return row
  await app.files.finishParts(fileOf(row.id), String(row.storedAs), row.receipts)
  await writeFinished(app.db, row.id)
  return ownUpload(app, viewer, uploadId)
}

/** The first part says what the recording is. */
async function begun(
  { db, files }: Pick<App, 'db' | 'files'>,
  { id, delivery }: UploadRow,
  bytes: Uint8Array,
): Promise<Pick<UploadRow, 'storedAs'>> {
  const kind = kindOfMedia(bytes, delivery)
  if (!kind) throw new BadInput(messageFor('badInput.recording', { delivery }), { reason: 'UNREADABLE' })
  const storedAs = await files.beginParts(fileOf(id), kind.contentType)
  if (await writeStored(db, id, kind.contentType, storedAs)) return { storedAs }
  // The same part came twice at once: the other's place is the one that counts.
  await files.abandonParts(fileOf(id), storedAs)
  return (await uploadById(db, id)) ?? { storedAs: null }
}
