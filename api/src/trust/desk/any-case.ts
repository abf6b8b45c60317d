import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { Case } from '../case.ts'
import { DISPUTE_COLUMNS, type DisputeRow, disputeOf } from '../cases.store.ts'
import { PlatformCase } from '../platform-case.ts'

/** Of a case whose kind is not known before it is read. */
export const ANY_CASE_COLUMNS = `${DISPUTE_COLUMNS}, kind, words, says, person_id AS "personId"`

type OfDispute = { readonly kind: 'DISPUTE' } & DisputeRow
type OfPlatform = Pick<PlatformCase, 'kind' | 'words' | 'says' | 'personId'> & Case
export type AnyCaseRow = OfDispute | OfPlatform

export const anyCaseOf = (row: AnyCaseRow): Case =>
  row.kind === 'DISPUTE' ? disputeOf(row as OfDispute) : Object.assign(new PlatformCase(), row)

const BY_ID = statement('cases.any-by-id', `SELECT ${ANY_CASE_COLUMNS} FROM trust.cases WHERE id = $1`)
const LOCK = statement(
  'cases.lock-any',
  `SELECT ${ANY_CASE_COLUMNS} FROM trust.cases WHERE id = $1 FOR NO KEY UPDATE`,
)

export const anyCaseById = async (on: Queryable, id: string): Promise<Case | null> =>
  orNull(await on.row<AnyCaseRow>(BY_ID, [id]))

/** Locked until the transaction ends. */
export const lockAnyCase = async (tx: Transaction, id: string): Promise<Case | null> =>
  orNull(await tx.row<AnyCaseRow>(LOCK, [id]))

const orNull = (row: AnyCaseRow | null): Case | null => row && anyCaseOf(row)
