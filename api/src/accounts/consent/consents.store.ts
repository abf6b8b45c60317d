import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { AgeMethod, Consent, ConsentKind } from './consent.ts'

const NEWEST = statement(
  'consents.newest',
  `SELECT DISTINCT ON (kind) kind, given AS "isGiven", version, method, at FROM accounts.consents
   WHERE person_id = $1 ORDER BY kind, id DESC`,
)
const ALL = statement(
  'consents.all',
  `SELECT c.kind, c.given AS "isGiven", c.version, c.method, c.at, a.address FROM accounts.consents c
     LEFT JOIN accounts.consent_addresses a ON a.consent_id = c.id WHERE c.person_id = $1 ORDER BY c.id`,
)
const ADD = statement(
  'consents.add',
  'INSERT INTO accounts.consents (person_id, kind, given, version, method) VALUES ($1, $2, $3, $4, $5) RETURNING id',
)
const ADD_ADDRESS = statement(
  'consents.add-address',
  'INSERT INTO accounts.consent_addresses (consent_id, address) VALUES ($1, $2)',
)
const FORGET_ADDRESSES = statement(
  'consents.forget-addresses',
  `DELETE FROM accounts.consent_addresses USING accounts.consents c WHERE c.id = consent_id AND c.person_id = $1`,
)

/** The newest of each kind. */
export const newestConsents = (db: Queryable, personId: string): Promise<Consent[]> =>
  db.rows<Consent>(NEWEST, [personId])

/** All consents a person gave or took back, the oldest first, with the addresses they came from. */
export const allConsents = (
  db: Queryable,
  personId: string,
): Promise<(Consent & { address: string | null })[]> => db.rows(ALL, [personId])

export interface ConsentGiven {
  readonly personId: string
  readonly kind: ConsentKind
  readonly isGiven: boolean
  readonly version: number | null
  readonly method: AgeMethod | null
  /** Where the request came from; null inside our own network. */
  readonly address: string | null
}

export async function addConsent(tx: Transaction, consent: ConsentGiven): Promise<string> {
  const { personId, kind, isGiven, version, method, address } = consent
  const row = await tx.row<{ id: string }>(ADD, [personId, kind, isGiven, version, method])
  if (!row) throw new Error('a consent that was written is not there')
  if (address !== null) await tx.rows(ADD_ADDRESS, [row.id, address])
  return row.id
}

export const forgetConsentAddresses = async (tx: Transaction, personId: string): Promise<void> =>
  void (await tx.rows(FORGET_ADDRESSES, [personId]))
