import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import { PayoutHold } from './payout-hold.ts'

const COLUMNS = 'person_id AS "personId", since, by, reason'
const ADD = statement(
  'payout-holds.add',
  'INSERT INTO billing.payout_holds (person_id, by, reason) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
)
const REMOVE = statement(
  'payout-holds.remove',
  `DELETE FROM billing.payout_holds WHERE person_id = $1 RETURNING ${COLUMNS}`,
)
const OF = statement('payout-holds.of', `SELECT ${COLUMNS} FROM billing.payout_holds WHERE person_id = $1`)
const PAGE = statement(
  'payout-holds.page',
  `SELECT ${COLUMNS} FROM billing.payout_holds WHERE $1::uuid IS NULL OR person_id > $1 ORDER BY person_id LIMIT $2`,
)

/** Changes nothing when staff hold them already. */
export const addHold = (tx: Transaction, personId: string, by: string, reason: string) =>
  tx.rows(ADD, [personId, by, reason])

/** Null when nobody holds them. */
export const removeHold = async (tx: Transaction, personId: string): Promise<PayoutHold | null> =>
  orNull(await tx.row<PayoutHold>(REMOVE, [personId]))

export const holdOf = async (on: Queryable, personId: string): Promise<PayoutHold | null> =>
  orNull(await on.row<PayoutHold>(OF, [personId]))

/** One more than asked for. */
export const holdsPage = async (on: Queryable, after: string | null, first: number): Promise<PayoutHold[]> =>
  (await on.rows<PayoutHold>(PAGE, [after, first + 1])).map(row => Object.assign(new PayoutHold(), row))

const orNull = (row: PayoutHold | null): PayoutHold | null => row && Object.assign(new PayoutHold(), row)
