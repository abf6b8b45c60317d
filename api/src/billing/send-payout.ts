import type { App } from '../app.ts'
import type { Transaction } from '../foundation/database.ts'
import { emit } from '../foundation/events.ts'
import { moneyJson } from '../foundation/money.ts'
import { bumpVersion } from '../ledger/index.ts'
import { PaymentRefused, type Transfer } from '../outside/index.ts'
import { PayoutPaid } from './events.ts'
import { lookSoon } from './look-at-payee.ts'
import { payeeOf } from './payees.store.ts'
import type { Payout } from './payout.ts'
import { markPaid, payoutById } from './payouts.store.ts'
import { returnPayout } from './return-payout.ts'

/**
 * Sends a payout that was written down, and records what became of it. Runs again after any crash or silence: the
 * provider is asked first whether it has sent this one, since it forgets keys after a day.
 */
export async function sendPayout(app: App, { payoutId }: { payoutId: string }): Promise<void> {
  const payout = await payoutById(app.db, payoutId)
  if (payout?.state !== 'SENDING') return
  try {
    const sent = (await app.payments.transferFor(payout.id)) ?? (await send(app, payout))
    await app.db.transact(async tx => {
      if (!(await markPaid(tx, payout.id, sent.id))) return
      await bumpVersion(tx, payout.account)
      const { personId, amount } = payout
      await emit(tx, PayoutPaid, { subjectId: payoutId, payload: { personId, amount: moneyJson(amount) } })
    })
  } catch (problem) {
    if (!isDefinite(problem)) throw problem
    app.log.warn({ payoutId, code: problem.code }, 'payout refused')
    await app.db.transact(tx => giveBack(tx, payout, problem))
  }
}

async function send(app: App, payout: Payout): Promise<Transfer> {
  const payee = await payeeOf(app.db, payout.personId)
  if (!payee) throw new Error(`payout ${payout.id} was begun for somebody who has no account to be paid to`)
  return app.payments.transfer({
    accountId: payee.accountId,
    amount: payout.amount,
    reference: payout.id,
    key: `payout:${payout.id}`,
  })
}

/** The provider may refuse because it has another view of her account than we: then we look before the next payday. */
async function giveBack(tx: Transaction, payout: Payout, problem: PaymentRefused): Promise<void> {
  await returnPayout(tx, payout.id, reasonOf(problem))
  const payee = await payeeOf(tx, payout.personId)
  if (payee) await lookSoon(tx, payee.accountId)
}

/** A key that meant another transfer says nothing of this one: people must look, and the money stays on its way. */
function isDefinite(problem: unknown): problem is PaymentRefused {
  return problem instanceof PaymentRefused && problem.code !== 'idempotency_key_reused'
}

/** In words for the reader; what is the platform's own trouble is not hers to read. */
function reasonOf({ code }: PaymentRefused): string {
  if (code === 'balance_insufficient') return 'The transfer could not be funded today.'
  if (code === 'insufficient_capabilities_for_transfer' || code === 'account_invalid') {
    return 'Your payout account cannot receive money yet; finish setting it up.'
  }
  if (code === 'resource_missing') return 'Your payout account is no longer known; set it up again.'
  return 'The transfer was refused by the payment provider.'
}
