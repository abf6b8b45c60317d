import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import { PayoutSetup, type PayoutSetupState } from './payout-setup.ts'

/** The account a reader is paid to, and what the provider last reported of it. */
export interface KnownPayee {
  readonly personId: string
  readonly accountId: string
  readonly state: Exclude<PayoutSetupState, 'NOT_STARTED'>
  readonly due: readonly string[]
  /** How often its report was written down. */
  readonly looks: number
}

const COLUMNS = `person_id AS "personId", account_id AS "accountId", state, due, looks`

const OF_PERSON = statement('payees.of-person', `SELECT ${COLUMNS} FROM billing.payees WHERE person_id = $1`)
const BY_ACCOUNT = statement(
  'payees.by-account',
  `SELECT ${COLUMNS} FROM billing.payees WHERE account_id = $1`,
)
/** Once a person, whoever is first: our own note of an opened account, or the provider's event about it. */
const ADD = statement(
  'payees.add',
  `INSERT INTO billing.payees (person_id, account_id, state, due) VALUES ($1, $2, $3, $4)
   ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
)
const WRITE = statement(
  'payees.write',
  `UPDATE billing.payees SET state = $3, due = $4, looks = looks + 1 WHERE account_id = $1 AND looks = $2 RETURNING ${COLUMNS}`,
)
const SETUPS = statement(
  'payees.setups',
  `SELECT asked.id, p.state, p.due, w.since FROM unnest($1::uuid[]) AS asked (id)
   LEFT JOIN billing.payees p ON p.person_id = asked.id LEFT JOIN billing.payout_waits w ON w.person_id = asked.id`,
)
const WAIT = statement(
  'payout-waits.add',
  'INSERT INTO billing.payout_waits (person_id) VALUES ($1) ON CONFLICT DO NOTHING RETURNING since',
)
const WAIT_NO_MORE = statement('payout-waits.remove', 'DELETE FROM billing.payout_waits WHERE person_id = $1')

export const payeeOf = (on: Queryable, personId: string) => on.row<KnownPayee>(OF_PERSON, [personId])

export const payeeByAccount = (on: Queryable, accountId: string) =>
  on.row<KnownPayee>(BY_ACCOUNT, [accountId])

export type Standing = Pick<KnownPayee, 'state' | 'due'>

/** Null when this person has an account already. */
export const addPayee = (on: Queryable, personId: string, accountId: string, { state, due }: Standing) =>
  on.row<KnownPayee>(ADD, [personId, accountId, state, due])

/** Null when somebody wrote since `known` was read. */
export const writeStanding = (on: Queryable, { accountId, looks }: KnownPayee, { state, due }: Standing) =>
  on.row<KnownPayee>(WRITE, [accountId, looks, state, due])

/** True when this is the first payday that passes them over. */
export const beginWait = async (tx: Transaction, personId: string): Promise<boolean> =>
  (await tx.row(WAIT, [personId])) !== null

export const endWait = (tx: Transaction, personId: string) => tx.rows(WAIT_NO_MORE, [personId])

/** How far each of these people has come; everybody has come somewhere. */
export async function setupsOf(on: Queryable, people: readonly string[]): Promise<Map<string, PayoutSetup>> {
  const rows = await on.rows<{
    id: string
    state: PayoutSetupState | null
    due: string[] | null
    since: Date | null
  }>(SETUPS, [people])
  return new Map(
    rows.map(({ id, state, due, since }) => [
      id,
      Object.assign(new PayoutSetup(), {
        state: state ?? 'NOT_STARTED',
        due: due ?? [],
        waitingSince: since,
      }),
    ]),
  )
}

export async function setupOf(on: Queryable, personId: string): Promise<PayoutSetup> {
  const setup = (await setupsOf(on, [personId])).get(personId)
  if (!setup) throw new Error('a statement that returns a row for everybody left one out')
  return setup
}
