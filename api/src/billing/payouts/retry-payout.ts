import { OwnAccess } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { NotFound } from '../../foundation/fault.ts'
import { money } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { collectReceivable, lockAccount, transfer } from '../../ledger/index.ts'
import { heldByDisputes } from '../../trust/index.ts'
import { payeeOf } from '../payees/payees.store.ts'
import { reasonIn } from './hold-payouts.ts'
import { type Payout, payable } from './payout.ts'
import { PayoutNotRetryable, type RetryPayoutInput } from './payout-hold.ts'
import { holdOf } from './payout-holds.store.ts'
import { addRetry, lockPayout, payoutById } from './payouts.store.ts'
import { sendSoon } from './receive-transfer.ts'
import { withheldSince } from './withhold.ts'

/**
 * Sends a payout again that never came to an end; of one that failed, what of its amount can be paid out now goes on its way as another
 * payout, once. It is the provider's word whether it arrives.
 */
export async function retryPayout(
  { db }: Pick<App, 'db'>,
  viewer: Viewer,
  { payoutId, reason, idempotencyKey: key }: RetryPayoutInput,
): Promise<Payout | PayoutNotRetryable | OwnAccess | IdempotencyKeyReused> {
  const words = reasonIn(reason)
  return db.transact(async tx => {
    const keyed = { personId: viewer.id, verb: 'payout.retry', key, meaning: [payoutId, words] }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return found(await payoutById(tx, claim.subjectId), payoutId)
    const payout = found(await lockPayout(tx, payoutId), payoutId)
    if (payout.personId === viewer.id) return new OwnAccess()
    const sent = await again(tx, payout)
    if (!(sent instanceof PayoutNotRetryable)) await completeRequest(tx, keyed, sent.id)
    return sent
  })
}

function found(payout: Payout | null, id: string): Payout {
  if (!payout) throw new NotFound('payout', id)
  return payout
}

async function again(tx: Transaction, payout: Payout): Promise<Payout | PayoutNotRetryable> {
  const { id, personId, state, amount } = payout
  if (state === 'PAID') return new PayoutNotRetryable('PAID')
  if ((await holdOf(tx, personId)) || (await withheldSince(tx, personId)))
    return new PayoutNotRetryable('WITHHELD')
  if (state === 'SENDING') {
    await sendSoon(tx, id)
    return payout
  }
  if ((await payeeOf(tx, personId))?.state !== 'READY') return new PayoutNotRetryable('NOT_SET_UP')
  await collectReceivable(tx, personId, amount.currency)
  const earnings = await lockAccount(tx, payout.account)
  if (!earnings) throw new Error(`payout ${id} has no account`)
  const held = await heldByDisputes(tx, earnings.id)
  const most = leastOf(amount.minor, payable(earnings.balance, { held }, 1n))
  if (most === 0n) return new PayoutNotRetryable('NOTHING_TO_PAY')
  const retry = await addRetry(tx, payout, money(most, amount.currency))
  if (!retry) return new PayoutNotRetryable('RETRIED')
  await transfer(tx, {
    debit: earnings.id,
    credit: 'payout-clearing',
    amount: most,
    currency: amount.currency,
    subjectId: retry.id,
    reason: 'payout',
  })
  await sendSoon(tx, retry.id)
  return retry
}

const leastOf = (one: bigint, other: bigint): bigint => (one < other ? one : other)
