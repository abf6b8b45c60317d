import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { money, moneyJson } from '../../foundation/money.ts'
import { collectReceivable, reverse, transfersOf } from '../../ledger/index.ts'
import { PayoutFailed, PayoutReturned } from '../events.ts'
import type { Outcome } from '../outcome.ts'
import type { Payout } from './payout.ts'
import type { PayoutFailure } from './payout-failure.ts'
import { markReturned } from './payouts.store.ts'

/**
 * A payout that did not arrive, or a part of it that came back: the money is in the earnings in the same transaction that
 * reports it, as a reversal of the payout, and pays first what the reader owes. `back` is all that came back so far, in minor
 * units: what is known already changes nothing. Call it under the payout's lock.
 */
export async function returnPayout(
  tx: Transaction,
  payout: Pick<Payout, 'id' | 'amount' | 'returned'>,
  back: bigint,
  reason: PayoutFailure,
): Promise<Outcome> {
  const { id, amount } = payout
  const inAll = back < amount.minor ? back : amount.minor
  const changed = await markReturned(tx, id, inAll, reason)
  if (!changed) return 'UNCHANGED'
  const { personId, account } = changed
  const more = inAll - payout.returned.minor
  const before = await transfersOf(tx, id, 'payout-returned')
  await reverse(tx, {
    original: { subjectId: id, reason: 'payout' },
    legs: [
      {
        debit: 'payout-clearing',
        credit: account,
        amount: more,
        currency: amount.currency,
        subjectId: id,
        reason: 'payout-returned',
        number: before.length + 1,
      },
    ],
  })
  await collectReceivable(tx, personId, amount.currency)
  if (changed.state === 'FAILED')
    await emit(tx, PayoutFailed, {
      subjectId: id,
      payload: { personId, amount: moneyJson(amount), reason },
    })
  else
    await emit(tx, PayoutReturned, {
      subjectId: id,
      payload: { personId, amount: moneyJson(money(more, amount.currency)) },
    })
  return 'APPLIED'
}
