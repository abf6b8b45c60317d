import { accountsOf } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { PaymentRefused, type Transfer } from '../outside/index.ts'
import { announceBeside } from '../wallet/index.ts'
import type { Payout } from './payout.ts'
import { addPayee, markPaid, payeeOf, payoutById } from './payouts.store.ts'
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
      await announceBeside(tx, payout.account)
      await tx.job('billing.tell-reader', { payoutId }, { key: `tell:${payoutId}` })
    })
  } catch (problem) {
    if (!isDefinite(problem)) throw problem
    app.log.warn({ payoutId, code: problem.code }, 'payout refused')
    await app.db.transact(tx => returnPayout(tx, payoutId, reasonOf(problem)))
  }
}

async function send(app: App, payout: Payout): Promise<Transfer> {
  const accountId = (await payeeOf(app.db, payout.personId)) ?? (await openPayee(app, payout.personId))
  return app.payments.transfer({
    accountId,
    amount: payout.amount,
    reference: payout.id,
    key: `payout:${payout.id}`,
  })
}

/** The reader's account at the provider, opened when she is first paid. */
async function openPayee(app: App, personId: string): Promise<string> {
  const person = (await accountsOf(app.db, [personId])).get(personId)
  const opened = await app.payments.openAccount({
    email: person?.email ?? '',
    reference: personId,
    key: `payee:${personId}`,
  })
  await addPayee(app.db, personId, opened)
  return (await payeeOf(app.db, personId)) ?? opened
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
