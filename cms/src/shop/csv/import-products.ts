import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { refusal } from '../../refusal.ts'
import { sentence } from '../../words.ts'
import { readCatalogue } from './catalogue.ts'
import { type Plan, type ProductChange, planOf } from './plan.ts'
import type { Problem } from './problem.ts'
import { readRows } from './read-rows.ts'

const MOST_PROBLEMS = 100

/** What came of a file: how many products it makes, changes and leaves as they are. */
export interface Imported {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Of the file; with any of them nothing was written. At most a hundred. */
  readonly problems: readonly Problem[]
  readonly isWritten: boolean
}

/** What a file would do. Writes nothing. */
export async function tryImport(bytes: Uint8Array, req: PayloadRequest): Promise<Imported> {
  return importedBy(await plan(bytes, req), false)
}

/**
 * Makes and changes drafts of products as a file wants them: all of them, or with one problem none. The same file again changes
 * nothing. Throws 409 MEANWHILE when somebody else changes one of them.
 */
export async function importProducts(bytes: Uint8Array, req: PayloadRequest): Promise<Imported> {
  const isOurs = await initTransaction(req)
  try {
    const planned = await plan(bytes, req)
    if (planned.problems.length === 0) for (const change of planned.changes) await write(change, req)
    if (isOurs) await commitTransaction(req)
    return importedBy(planned, planned.problems.length === 0)
  } catch (fault) {
    await killTransaction(req)
    if (!isTaken(fault)) throw fault
    throw refusal(409, 'MEANWHILE', sentence(req, 'panel.csv.problem.meanwhile'))
  }
}

async function plan(bytes: Uint8Array, req: PayloadRequest): Promise<Plan> {
  const { rows, problems } = readRows(bytes, req)
  if (problems.length > 0) return { changes: [], unchanged: 0, problems }
  return planOf(rows, await readCatalogue(req), req)
}

const importedBy = ({ changes, unchanged, problems }: Plan, isWritten: boolean): Imported => {
  const added = changes.filter(({ id }) => id === null).length
  const listed = problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
  return {
    ...{ added, changed: changes.length - added, unchanged, isWritten },
    problems: listed.slice(0, MOST_PROBLEMS),
  }
}

async function write({ id, data, nameEs }: ProductChange, req: PayloadRequest): Promise<void> {
  const asDraft = { collection: 'products', draft: true, depth: 0, overrideAccess: false, req } as const
  const update = (of: string, fields: object, locale: 'en' | 'es') =>
    req.payload.update({
      ...asDraft,
      id: of,
      locale,
      overrideLock: false,
      data: { ...fields, _status: 'draft' },
    })
  let product = id
  if (product === null) {
    const made = { ...data, _status: 'draft' } as never
    product = (await req.payload.create({ ...asDraft, locale: 'en', data: made })).id
  } else if (Object.keys(data).length > 0) await update(product, data, 'en')
  if (nameEs !== undefined) await update(product, { name: nameEs }, 'es')
}

/** Somebody edits it, or made one of the same name just now. */
const isTaken = (fault: unknown): boolean =>
  fault instanceof ValidationError || (fault instanceof Error && fault.name === 'Locked')
