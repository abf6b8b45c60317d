import { createHash } from 'node:crypto'
import type { App } from '../app.ts'
import { type Queryable, statement } from '../foundation/database/database.ts'
import { type Words, wordsFor } from '../foundation/words.ts'
import { openCase } from '../trust/index.ts'

const say = wordsFor({
  'found.ledger': ['violation', 'detail'],
  'found.ledger.account': ['what', 'account'],
  'found.ledger.compared': ['what', 'expected', 'found'],
  'found.ledger.more': ['count'],
})

const AUDIT = statement(
  'ledger.audit',
  'SELECT violation, account, expected::text, found::text FROM ledger.audit()',
)

/** Something that does not hold of the ledger. Amounts in minor units. */
export interface Violation {
  readonly violation: string
  /** The account it is about, or a group's id; null when it is about all of them. */
  readonly account: bigint | null
  readonly expected: string | null
  readonly found: string | null
}

/** Everything that does not hold of the ledger; empty when all of it does. */
export const auditLedger = (on: Queryable): Promise<Violation[]> => on.rows(AUDIT)

/** Each night: what the audit finds becomes a case, one for the same findings. Nothing is repaired. */
export async function auditNightly({ db, log }: Pick<App, 'db' | 'log'>): Promise<void> {
  const violations = await auditLedger(db)
  if (violations.length === 0) return
  log.error({ violations: violations.slice(0, WORDS_LINES) }, 'the audit of the ledger found violations')
  const lines = violations.map(lineOf).toSorted((one, other) => (one.in('en') < other.in('en') ? -1 : 1))
  const digest = createHash('sha256')
    .update(lines.map(line => line.in('en')).join('\n'))
    .digest('base64url')
  const words = findings(lines)
  await db.transact(tx => openCase(tx, { kind: 'AUDIT', key: `ledger:${digest}`, words }))
}

const WORDS_LINES = 10

/** The first of them in words for staff, who find all of them by asking the audit again. */
function findings(lines: readonly Words[]): Words[] {
  const more = lines.length - WORDS_LINES
  return [...lines.slice(0, WORDS_LINES), ...(more > 0 ? [say('found.ledger.more', { count: more })] : [])]
}

function lineOf({ violation, account, expected, found }: Violation): Words {
  const what = named(violation)
  const where = account === null ? what : say('found.ledger.account', { what, account: String(account) })
  if (expected === null && found === null) return where
  return say('found.ledger.compared', { what: where, expected: expected ?? '-', found: found ?? '-' })
}

/** By how the audit of the database begins what it says; what follows is a currency or a day. */
const VIOLATIONS = {
  BALANCE: 'balance differs from the sum of entries',
  LEDGER_SUM: 'the ledger does not sum to zero',
  GROUP_SUM: 'a group does not sum to zero',
  BALANCE_AFTER: 'a balance after does not follow from the one before',
  FLOOR: 'a balance is below the floor of its kind',
  RECEIVABLE: 'the platform owes to a receivable',
  NO_ACCOUNT: 'a transfer names an account that does not exist',
  CURRENCY: 'a transfer is in another currency than its account',
  OVER_HELD: 'more was captured and released than was held',
  TWO_WALLETS: 'one subject is held for from two wallets',
  MINUTES: 'the minutes of a session are not numbered from one on',
  OTHER_WALLET: 'money was released to another wallet than it was held from',
  REVERSAL: 'a reversal has no original, or one in another currency or to somebody else',
  OVER_REVERSED: 'reversals gave back more than their original moved',
  CLOSED_DAY: 'a closed day is not the sum of its transfers',
} as const

function named(violation: string): Words {
  const known = Object.entries(VIOLATIONS).filter(([, begins]) => violation.startsWith(begins))
  const [name, begins] = known.sort(([, one], [, other]) => other.length - one.length)[0] ?? ['OTHER', '']
  return say('found.ledger', {
    violation: name,
    detail: begins === '' ? `: ${violation}` : violation.slice(begins.length),
  })
}
