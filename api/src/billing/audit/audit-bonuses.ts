import type { Database, Queryable } from '../../foundation/database/database.ts'
import { type Words, wordsFor } from '../../foundation/words.ts'
import { transfersOfEach } from '../../ledger/index.ts'
import { takenBackOfTopUp } from '../top-ups/taken-back.store.ts'
import type { TopUp } from '../top-ups/top-up.ts'
import { lockTopUp, topUpsWithBonusTouched } from '../top-ups/top-ups.store.ts'
import { bonusMismatch, type Finding } from './finding.ts'

const say = wordsFor({ 'found.topUp': ['id', 'what'] })

const PAGE = 500

/** Bonuses whose payment was taken back, each against its transfers, under its lock. */
export async function auditBonuses(db: Database): Promise<Finding[]> {
  const findings: Finding[] = []
  for (let from: string | null = null, rows: TopUp[] = []; ; from = rows.at(-1)?.id ?? null) {
    rows = await topUpsWithBonusTouched(db, from, PAGE)
    for (const { id } of rows) {
      const words = await db.transact(async tx => {
        const topUp = await lockTopUp(tx, id)
        return topUp && mismatchOf(tx, topUp)
      })
      if (words) findings.push({ key: `bonus:${id}`, words: say('found.topUp', { id, what: words }) })
    }
    if (rows.length < PAGE) return findings
  }
}

async function mismatchOf(on: Queryable, topUp: TopUp): Promise<Words | null> {
  const takenBack = await takenBackOfTopUp(on, topUp.id)
  const transfers = await transfersOfEach(
    on,
    takenBack.map(({ id }) => id),
  )
  return bonusMismatch(topUp, takenBack, transfers)
}
