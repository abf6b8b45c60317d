import { money, moneyJson } from '../foundation/money.ts'
import { amountOf, type SentGiftRow } from './sent-gift.ts'

/** What events carry of a gift. */
export const eventOf = (row: SentGiftRow) => ({
  subjectKind: row.subjectKind,
  subjectId: row.subjectId,
  readerId: row.readerId,
  senderId: row.isNamed ? row.senderId : null,
  amount: moneyJson(money(amountOf(row), row.currency)),
  count: row.count,
  combo: row.combo,
})
