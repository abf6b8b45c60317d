import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { moneyJson } from '../../foundation/money.ts'
import { wordsFor } from '../../foundation/words.ts'
import { publishEarnings } from '../../ledger/index.ts'
import type { Transfer } from '../../outside/index.ts'
import { PayoutPaid } from '../events.ts'
import { openPaymentCase } from '../open-case.ts'
import type { Outcome } from '../outcome.ts'
import { isOurId } from '../reference.ts'
import type { Payout } from './payout.ts'
import { lockPayout, markPaid } from './payouts.store.ts'
import { returnPayout } from './return-payout.ts'

const say = wordsFor({
  'found.secondTransfer': ['transfer', 'payout', 'state'],
})

/**
 * What the provider's event reports of a transfer. Only the transfer that we know as a payout's own changes it; one that we have
 * not noted yet is asked about, since others may carry the same reference.
 */
export async function receiveTransfer(tx: Transaction, transfer: Transfer): Promise<Outcome> {
  const { reference } = transfer
  const payout = reference !== null && isOurId(reference) ? await lockPayout(tx, reference) : null
  if (!payout) return 'UNKNOWN'
  if (payout.state === 'SENDING') {
    await sendSoon(tx, payout.id)
    return 'QUEUED'
  }
  if (payout.transferId !== transfer.id) return 'UNKNOWN'
  return returnPayout(tx, payout, transfer.reversed.minor, 'SENT_BACK')
}

/** After the commit, once for many who ask at once. */
export const sendSoon = (tx: Transaction, payoutId: string): Promise<void> =>
  tx.job('billing.send-payout', { payoutId }, { key: `send:${payoutId}` })

/** The transfer that carries a payout was found or made: it is paid, less what came back of it meanwhile. */
export async function noteTransfer(tx: Transaction, payoutId: string, transfer: Transfer): Promise<void> {
  const known = await lockPayout(tx, payoutId)
  if (!known || known.transferId === transfer.id) return
  const paid = await markPaid(tx, payoutId, transfer.id)
  if (!paid) return reportSecond(tx, known, transfer)
  const back = transfer.reversed.minor
  if (back > 0n) await returnPayout(tx, paid, back, 'SENT_BACK')
  if (back >= paid.amount.minor) return
  publishEarnings(tx, paid.account)
  const { personId, amount } = paid
  await emit(tx, PayoutPaid, { subjectId: payoutId, payload: { personId, amount: moneyJson(amount) } })
}

/** Money went out for a payout that is settled otherwise: people must look. */
async function reportSecond(
  tx: Transaction,
  { id, state, personId }: Payout,
  transfer: Transfer,
): Promise<void> {
  await openPaymentCase(tx, {
    key: `second-transfer:${transfer.id}`,
    personId,
    words: say('found.secondTransfer', { transfer: transfer.id, payout: id, state }),
  })
}
