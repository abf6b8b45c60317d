import type { Transaction } from '../foundation/database/database.ts'
import { emit } from '../foundation/events/events.ts'
import { accountOf, lockAccounts, reverse, Short } from '../ledger/index.ts'
import { eventOf } from './event-of.ts'
import { GiftUndone } from './events.ts'
import { isPublic } from './gift-subject.ts'
import { publishGifts } from './publish-gifts.ts'
import { writeTakenBack } from './sent.store.ts'
import { amountOf, type SentGiftRow } from './sent-gift.ts'

/**
 * Gives the price of a gift, which the caller locked, back to its sender, the platform's part with it. What the reader's earnings
 * do not cover any more, e.g. after a payout, the reader owes.
 */
export async function giveBack(tx: Transaction, row: SentGiftRow, by: 'SENDER' | 'STAFF'): Promise<void> {
  const { id: subjectId, wallet, earnings, readerId, currency, fee } = row
  const share = amountOf(row) - fee
  const locked = await lockAccounts(tx, [wallet, earnings])
  const balance = locked.find(({ id }) => id === earnings)?.balance ?? 0n
  const owed = share > balance ? share - balance : 0n
  const reason = by === 'SENDER' ? 'gift-undone' : 'refund'
  const leg = { credit: wallet, subjectId, reason, currency } as const
  const legs = [
    { ...leg, debit: earnings, amount: share - owed, fee: -fee },
    ...(owed > 0n
      ? [{ ...leg, debit: await receivableOf(tx, readerId, currency), amount: owed, fee: 0n }]
      : []),
  ].filter(each => each.amount > 0n || each.fee < 0n)
  const moved = await reverse(tx, { original: { subjectId, reason: 'gift' }, legs })
  if (moved instanceof Short) throw new Error(`the price of gift ${subjectId} was not covered`)
  await writeTakenBack(tx, row, isPublic(row.subjectKind), by === 'SENDER' ? 'UNDONE' : 'REFUNDED')
  await emit(tx, GiftUndone, { subjectId, payload: { ...eventOf(row), by } })
  publishGifts(tx, { kind: 'UNDONE', subjectId: row.subjectId, sentId: subjectId })
}

const receivableOf = async (tx: Transaction, readerId: string, currency: string): Promise<bigint> =>
  (await accountOf(tx, readerId, 'receivable', currency)).id
