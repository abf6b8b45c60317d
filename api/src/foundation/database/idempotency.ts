import { BadInput } from '../fault.ts'
import { type Queryable, statement, type Transaction } from './database.ts'
import type { Jobs } from './jobs.ts'

const CLAIM = statement(
  'idempotency.claim',
  `INSERT INTO foundation.idempotency_keys (person_id, verb, key, fingerprint) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING key`,
)
const KNOWN = statement(
  'idempotency.known',
  'SELECT fingerprint, subject_id AS "subjectId" FROM foundation.idempotency_keys WHERE person_id = $1 AND verb = $2 AND key = $3',
)
const COMPLETE = statement(
  'idempotency.complete',
  'UPDATE foundation.idempotency_keys SET subject_id = $4 WHERE person_id = $1 AND verb = $2 AND key = $3',
)

export interface IdempotentRequest {
  readonly personId: string
  readonly verb: string
  /** The caller's idempotency key, 8 to 200 characters. */
  readonly key: string
  /** What was meant: the same key with another meaning is refused. */
  readonly meaning: readonly unknown[]
}

/** 'new': do it, then `completeRequest` with what came of it. 'known': it came to `subjectId`. 'reused': the key meant something else. */
export type Claim = { was: 'new' } | { was: 'known'; subjectId: string } | { was: 'reused' }

/**
 * Claims a key within the transaction that does the work: a second caller waits here until the first commits, and
 * then gets what came of it; if the first rolled back (a refusal, a crash), the second does the work.
 */
export async function claimRequest(tx: Transaction, keyed: IdempotentRequest): Promise<Claim> {
  const { personId, verb, key } = keyed
  if (await tx.row(CLAIM, [personId, verb, key, fingerprintOf(keyed)])) return { was: 'new' }
  const claim = await findRequest(tx, keyed)
  return claim.was === 'new' ? { was: 'reused' } : claim
}

/** What a key was used for before, without claiming it: for verbs whose own statement claims. */
async function findRequest(on: Queryable, keyed: IdempotentRequest): Promise<Claim> {
  const { personId, verb, key } = keyed
  const known = await on.row<{ fingerprint: string; subjectId: string | null }>(KNOWN, [personId, verb, key])
  if (!known) return { was: 'new' }
  if (!known.subjectId || known.fingerprint !== fingerprintOf(keyed)) return { was: 'reused' }
  return { was: 'known', subjectId: known.subjectId }
}

/** What is stored of a meaning, to be compared. Throws BAD_INPUT for a key that is none. */
function fingerprintOf({ key, meaning }: IdempotentRequest): string {
  if (key.length < 8 || key.length > 200)
    throw new BadInput('idempotencyKey must be 8 to 200 characters: use a fresh UUID for each intention.')
  return JSON.stringify(meaning, (_, value) => (typeof value === 'bigint' ? value.toString() : value))
}

export async function completeRequest(
  tx: Transaction,
  { personId, verb, key }: IdempotentRequest,
  subjectId: string,
): Promise<void> {
  await tx.rows(COMPLETE, [personId, verb, key, subjectId])
}

/** Nobody retries for so long; a key that comes after it is a new intention. */
const FORGET = statement(
  'idempotency.forget',
  `DELETE FROM foundation.idempotency_keys WHERE created_at < now() - interval '30 days'`,
)

export const idempotencyJobs = (db: Queryable): Jobs => ({
  tasks: { 'idempotency.forget': async () => void (await db.rows(FORGET)) },
  timetable: { 'idempotency.forget': '47 3 * * *' },
})
