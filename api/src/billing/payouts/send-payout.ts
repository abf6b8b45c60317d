import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { PaymentRefused, type Transfer } from '../../outside/index.ts'
import { lookSoon } from '../payees/look-at-payee.ts'
import { payeeOf } from '../payees/payees.store.ts'
import type { Payout } from './payout.ts'
import type { PayoutFailure } from './payout-failure.ts'
import { holdOf } from './payout-holds.store.ts'
import { lockPayout, payoutById } from './payouts.store.ts'
import { noteTransfer } from './receive-transfer.ts'
import { returnPayout } from './return-payout.ts'
import { withheldSince } from './withhold.ts'

/**
 * Sends a payout that was written down, and records what became of it. Runs again after any crash or silence: the
 * provider is asked first whether it has sent this one, since it forgets keys after a day.
 */
export async function sendPayout(app: App, { payoutId }: { payoutId: string }): Promise<void> {
  const payout = await payoutById(app.db, payoutId)
  if (payout?.state !== 'SENDING') return
  const sent = (await sentBefore(app, payout)) ?? (await send(app, payout))
  if (!(sent instanceof NotSent)) return void (await app.db.transact(tx => noteTransfer(tx, payout.id, sent)))
  // Another node may have sent it under the same key while we were refused.
  const other = await sentBefore(app, payout)
  await app.db.transact(tx =>
    other ? noteTransfer(tx, payout.id, other) : giveBack(tx, payout, sent.reason),
  )
}

/** The oldest that could be ours: somebody may have made others by hand, with the same reference. */
async function sentBefore(app: App, { id, amount }: Payout): Promise<Transfer | null> {
  const found = await app.payments.transfersFor(id)
  const isOurs = (transfer: Transfer) =>
    transfer.amount.minor === amount.minor && transfer.amount.currency === amount.currency
  return found.find(isOurs) ?? null
}

/** A definite no. */
class NotSent {
  readonly reason: PayoutFailure
  constructor(reason: PayoutFailure) {
    this.reason = reason
  }
}

async function send(app: App, payout: Payout): Promise<Transfer | NotSent> {
  const { personId } = payout
  if ((await withheldSince(app.db, personId)) || (await holdOf(app.db, personId)))
    return new NotSent('PAUSED')
  const payee = await payeeOf(app.db, personId)
  if (!payee) throw new Error(`payout ${payout.id} was begun for somebody who has no account to be paid to`)
  try {
    return await app.payments.transfer({
      accountId: payee.accountId,
      amount: payout.amount,
      reference: payout.id,
      key: `payout:${payout.id}`,
    })
  } catch (problem) {
    if (!isDefinite(problem)) throw problem
    app.log.warn({ payoutId: payout.id, code: problem.code }, 'payout refused')
    return new NotSent(reasonOf(problem))
  }
}

/** The provider may refuse because it has another view of the payee than we: then we look before the next payday. */
async function giveBack(
  tx: Transaction,
  { id, personId, amount }: Payout,
  reason: PayoutFailure,
): Promise<void> {
  const payout = await lockPayout(tx, id)
  if (payout?.state !== 'SENDING') return
  await returnPayout(tx, payout, amount.minor, reason)
  const payee = await payeeOf(tx, personId)
  if (payee) await lookSoon(tx, payee.accountId)
}

/** A key that meant another transfer proves nothing of this one: people must look, and the money stays on its way. */
function isDefinite(problem: unknown): problem is PaymentRefused {
  return problem instanceof PaymentRefused && problem.code !== 'idempotency_key_reused'
}

function reasonOf({ code }: PaymentRefused): PayoutFailure {
  if (code === 'balance_insufficient') return 'UNFUNDED'
  if (code === 'insufficient_capabilities_for_transfer' || code === 'account_invalid')
    return 'ACCOUNT_NOT_READY'
  return code === 'resource_missing' ? 'ACCOUNT_UNKNOWN' : 'REFUSED'
}
