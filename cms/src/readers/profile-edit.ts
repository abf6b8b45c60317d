import { createHash } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { refusal } from '../refusal.ts'
import { isService } from '../staff/who.ts'

/** What a reader may change of her own profile; everything else is for staff. */
const ownFields = [
  'tagline',
  'bio',
  'location',
  'languages',
  'attributes',
  'topics',
  'timeZone',
  'rates',
  'picture',
  'background',
] as const

/** Machine-readable reasons in `errors[0].data.code` of a refused profile edit. */
export type ProfileEditCode =
  | 'VERSION_PASSED'
  | 'ALREADY_APPLIED'
  | 'KEY_REUSED'
  | 'NOT_PUBLISHED'
  | 'NOT_HERS'
  | 'BAD_EDIT'

/**
 * The API edits a reader's profile as the service account. Such an edit states the version it was made on
 * (`If-Match`) and a key (`Idempotency-Key`), touches only the reader's own fields, and builds on what is
 * published: a draft that staff have begun is neither published nor mixed in by it.
 */
export const editAsReader: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update' || !isService(req.user)) return args
  const { id, data } = args as { id?: string; data: Record<string, unknown> }
  if (!id) throw no(400, 'BAD_EDIT', 'A profile is edited by its id.')
  const version = header(req, 'if-match')
  const key = header(req, 'idempotency-key')
  const foreign = Object.keys(data).find(name => !ownFields.some(own => own === name))
  if (foreign) throw no(403, 'NOT_HERS', `A reader cannot change "${foreign}" herself.`)

  const digest = createHash('sha256').update(JSON.stringify(data)).digest('hex')
  const published = await lockPublished(req, id)
  const earlier = await appliedBefore(req, id, key)
  if (earlier === digest) throw no(409, 'ALREADY_APPLIED', 'This edit was already saved.')
  if (earlier) throw no(409, 'KEY_REUSED', 'This key was already used for another edit.')
  if (!published) throw no(409, 'NOT_PUBLISHED', 'This profile is not published.')
  if (published !== version)
    throw no(409, 'VERSION_PASSED', 'The profile was changed meanwhile. Load it again.')

  const {
    id: _,
    createdAt,
    updatedAt,
    ...base
  } = await req.payload.findByID({
    collection: 'readers',
    id,
    depth: 0,
    draft: false,
    showHiddenFields: true,
    req,
  })
  return { ...args, data: { ...base, ...data, editKey: key, editDigest: digest, _status: 'published' } }
}

/** Staff's own edits carry no key, so that a key is found only on the version it made. */
export const forgetEditKey: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update' || isService(req.user) || !args.data) return args
  return { ...args, data: { ...args.data, editKey: null, editDigest: null } }
}

function header(req: PayloadRequest, name: string): string {
  const value = req.headers
    .get(name)
    ?.trim()
    .replace(/^"(.*)"$/, '$1')
  if (!value) throw no(400, 'BAD_EDIT', `A profile edit needs the header ${name}.`)
  return value
}

const no = refusal<ProfileEditCode>

/** Two edits at once take turns here; the second one then sees what the first one wrote. */
async function lockPublished(req: PayloadRequest, id: string): Promise<string | undefined> {
  const rows = await query<{ updated_at: string | Date }>(
    req,
    sql`SELECT updated_at FROM cms.readers WHERE id = ${id} AND _status = 'published' FOR UPDATE`,
  )
  return rows[0] && new Date(rows[0].updated_at).toISOString()
}

async function appliedBefore(req: PayloadRequest, id: string, key: string): Promise<string | undefined> {
  const rows = await query<{ digest: string }>(
    req,
    sql`SELECT version_edit_digest AS digest FROM cms._readers_v
        WHERE parent_id = ${id} AND version_edit_key = ${key} LIMIT 1`,
  )
  return rows[0]?.digest
}

/** Runs inside the request's own transaction, where Payload's collections cannot lock a row. */
async function query<Row>(req: PayloadRequest, statement: SQL): Promise<Row[]> {
  const transaction = await req.transactionID
  const open = transaction === undefined ? undefined : req.payload.db.sessions?.[transaction]
  if (!open) throw new Error('A profile edit runs inside a transaction.')
  const session = open.db as { execute(statement: SQL): Promise<{ rows: Row[] }> }
  return (await session.execute(statement)).rows
}
