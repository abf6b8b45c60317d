import { readFile } from 'node:fs/promises'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { baseOf, digestOf } from '../../media/file-names.ts'
import { refusal } from '../../refusal.ts'
import { type Asked, sentence } from '../../words.ts'
import { zipProblem } from './check-zip.ts'
import { type FileKind, kindOf } from './file-kinds.ts'

type File = NonNullable<PayloadRequest['file']>

export const MOST_MEGABYTES = 60

/** A file that is uploaded is what its bytes say, is called so, and its checksum is stored with it. */
export const cleanFiles: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return args
  const { file, digest } = await cleanFile(req.file, req)
  req.file = file
  return { ...args, data: { ...args.data, digest } }
}

export async function cleanFile(given: File, req: Asked): Promise<{ file: File; digest: string }> {
  const { tempFilePath, ...rest } = given
  if (given.size > MOST_MEGABYTES * 1_000_000)
    throw refusal(413, 'TOO_LARGE', sentence(req, 'panel.problem.fileTooLarge', { most: MOST_MEGABYTES }))
  const data = tempFilePath ? await readFile(tempFilePath) : given.data
  const kind = kindOf(data)
  if (!kind) throw refusal(400, 'UNREADABLE_FILE', sentence(req, 'panel.problem.fileKind'))
  await mustUnpackSanely(kind, data, req)
  const digest = digestOf(data)
  const name = `${baseOf(given.name, 'file')}-${digest.slice(0, 8)}.${kind.extension}`
  return { file: { ...rest, name, mimetype: kind.mimetype, data, size: data.length }, digest }
}

async function mustUnpackSanely({ isArchive }: FileKind, data: Buffer, req: Asked): Promise<void> {
  const problem = isArchive ? await zipProblem(data) : null
  if (problem) throw refusal(400, `ARCHIVE_${problem}`, sentence(req, 'panel.problem.archive', { problem }))
}
