import { createHash } from 'node:crypto'
import type { App } from '../app.ts'
import { type Queryable, statement } from '../foundation/database/database.ts'
import { openCase } from '../trust/index.ts'

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
  const lines = violations.map(lineOf).sort()
  const digest = createHash('sha256').update(lines.join('\n')).digest('base64url')
  const words = findings(lines)
  await db.transact(tx => openCase(tx, { kind: 'AUDIT', key: `ledger:${digest}`, words }))
}

const WORDS_LINES = 10

/** The first of them in words for staff, who find all of them by asking the audit again. */
function findings(lines: readonly string[]): string {
  const more = lines.length - WORDS_LINES
  return [...lines.slice(0, WORDS_LINES), ...(more > 0 ? [`and ${more} more`] : [])].join('\n')
}

function lineOf({ violation, account, expected, found }: Violation): string {
  const which = account === null ? '' : ` (account ${account})`
  const what =
    expected === null && found === null ? '' : `: expected ${expected ?? '-'}, found ${found ?? '-'}`
  return `${violation}${which}${what}`
}
