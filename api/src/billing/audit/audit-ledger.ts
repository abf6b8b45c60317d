import type { Database, Queryable, Transaction } from '../../foundation/database/database.ts'
import { type Words, wordsFor } from '../../foundation/words.ts'
import {
  type PlatformKind,
  platformTransfers,
  type TransferRow,
  transfersOfEach,
} from '../../ledger/index.ts'
import { lockPayout, payoutsAfter, payoutsByIds } from '../payouts/payouts.store.ts'
import { lockTakenBack, takenBackAfter, takenBackByIds } from '../top-ups/taken-back.store.ts'
import { lockTopUp, topUpsAfter, topUpsByIds } from '../top-ups/top-ups.store.ts'
import { auditBonuses } from './audit-bonuses.ts'
import { type Finding, payoutMismatch, takenBackMismatch, topUpMismatch } from './finding.ts'

const say = wordsFor({
  'found.topUp': ['id', 'what'],
  'found.payout': ['id', 'what'],
  'found.takenBack': ['id', 'what'],
  'found.unknownSubject': ['id', 'reason', 'subject'],
})

const PAGE = 500

/** Top-ups, payouts and what was taken back, each with its transfers, and no transfer of money from outside without one. */
export async function auditLedger(db: Database): Promise<Finding[]> {
  return [
    ...(await auditEach(db, 'top-up', 'found.topUp', topUpsAfter, lockTopUp, topUpMismatch)),
    ...(await auditBonuses(db)),
    ...(await auditEach(db, 'payout', 'found.payout', payoutsAfter, lockPayout, payoutMismatch)),
    ...(await auditEach(
      db,
      'taken-back',
      'found.takenBack',
      takenBackAfter,
      lockTakenBack,
      takenBackMismatch,
    )),
    ...(await auditClearing(db, 'card-clearing')),
    ...(await auditClearing(db, 'payout-clearing')),
  ]
}

/** Page by page; what looks wrong is looked at again under its lock, since it may have changed between two statements. */
async function auditEach<Row extends { id: string }>(
  db: Database,
  what: string,
  key: 'found.topUp' | 'found.payout' | 'found.takenBack',
  after: (on: Queryable, id: string | null, first: number) => Promise<Row[]>,
  lock: (tx: Transaction, id: string) => Promise<Row | null>,
  mismatchOf: (row: Row, transfers: readonly TransferRow[]) => Words | null,
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (let from: string | null = null, rows: Row[] = []; ; from = rows.at(-1)?.id ?? null) {
    rows = await after(db, from, PAGE)
    const transfers = bySubject(
      await transfersOfEach(
        db,
        rows.map(({ id }) => id),
      ),
    )
    for (const row of rows.filter(each => mismatchOf(each, transfers.get(each.id) ?? []) !== null)) {
      const found = await db.transact(async tx => {
        const now = await lock(tx, row.id)
        return now && mismatchOf(now, await transfersOfEach(tx, [row.id]))
      })
      if (found) findings.push({ key: `${what}:${row.id}`, words: say(key, { id: row.id, what: found }) })
    }
    if (rows.length < PAGE) return findings
  }
}

function bySubject(rows: readonly TransferRow[]): Map<string, TransferRow[]> {
  const found = new Map<string, TransferRow[]>()
  for (const row of rows) found.set(row.subjectId, [...(found.get(row.subjectId) ?? []), row])
  return found
}

/** Money that came from outside or went there for nothing that billing knows. */
async function auditClearing(db: Database, kind: PlatformKind): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const side of ['debit', 'credit'] as const)
    for (let from = 0n, rows: TransferRow[] = []; ; from = rows.at(-1)?.id ?? 0n) {
      rows = await platformTransfers(db, { kind, side, after: from, first: PAGE })
      const subjects = rows.map(({ subjectId }) => subjectId)
      const known = [
        ...(await topUpsByIds(db, subjects)),
        ...(await payoutsByIds(db, subjects)),
        ...(await takenBackByIds(db, subjects)),
      ]
      const ids = new Set(known.map(({ id }) => id))
      for (const { id, subjectId, reason } of rows.filter(row => !ids.has(row.subjectId)))
        findings.push({
          key: `transfer:${id}`,
          words: say('found.unknownSubject', { id: String(id), reason, subject: subjectId }),
        })
      if (rows.length < PAGE) break
    }
  return findings
}
