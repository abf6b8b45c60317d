import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { money, moneyJson } from '../../foundation/money.ts'
import { accountOf, Short, transfer } from '../../ledger/index.ts'
import { WalletAdjusted } from '../events.ts'
import type { WalletAdjustment } from './adjustment.ts'
import { WalletTooLow } from './refusals.ts'

/** Moves the money of an adjustment, once for its id, and lets its person know. Null: it moved. What the wallet does not hold is not taken. */
export async function moveAdjustment(
  tx: Transaction,
  { id, personId, direction, amount }: WalletAdjustment,
): Promise<WalletTooLow | null> {
  const { minor, currency } = amount
  const wallet = await accountOf(tx, personId, 'wallet', currency)
  const [debit, credit] =
    direction === 'CREDIT'
      ? (['platform-revenue', wallet.id] as const)
      : ([wallet.id, 'platform-revenue'] as const)
  const moved = await transfer(tx, {
    debit,
    credit,
    amount: minor,
    currency,
    subjectId: id,
    reason: 'adjustment',
  })
  if (moved instanceof Short) return new WalletTooLow(money(moved.balance, currency))
  const payload = { personId, direction, amount: moneyJson(amount) }
  await emit(tx, WalletAdjusted, { subjectId: id, payload })
  return null
}
