import type { Transaction } from '../../foundation/database/database.ts'
import { money } from '../../foundation/money.ts'
import { accountOf, Short, transfer } from '../../ledger/index.ts'
import type { WalletAdjustment } from './adjustment.ts'
import { WalletTooLow } from './refusals.ts'

/** Moves the money of an adjustment, once for its id. Null: it moved. What the wallet does not hold is not taken. */
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
  return moved instanceof Short ? new WalletTooLow(money(moved.balance, currency)) : null
}
