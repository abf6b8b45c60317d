import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { money, moneyJson } from '../../foundation/money.ts'
import { type Words, wordsFor } from '../../foundation/words.ts'
import { collectReceivable, transfer } from '../../ledger/index.ts'
import type { Payment } from '../../outside/index.ts'
import { TopUpSucceeded } from '../events.ts'
import { openPaymentCase } from '../open-case.ts'
import type { Outcome } from '../outcome.ts'
import { isOurId } from '../reference.ts'
import { giveBonus } from './give-bonus.ts'
import { afterPayment, isPaidInFull, type TopUp } from './top-up.ts'
import { changeTopUp, lockTopUp, lockTopUpOfPayment, lookNoMore, savePayment } from './top-ups.store.ts'

const say = wordsFor({
  'found.foreignPayment': ['payment', 'received', 'topUp', 'other'],
  'found.secondPayment': ['payment', 'received', 'topUp'],
  'found.wrongAmount': ['payment', 'received', 'topUp', 'amount'],
})

/**
 * What a payment makes of its top-up, reported by an event or found by asking. The ledger's own key makes it happen once.
 * Money that is not what was asked for credits nobody: staff are notified, and the provider is not asked to send it again.
 */
export async function settleTopUp(tx: Transaction, payment: Payment): Promise<Outcome> {
  const topUp = await topUpOf(tx, payment)
  if (!topUp) return 'UNKNOWN'
  if (topUp.paymentId !== payment.id) return refuseForeign(tx, topUp, payment)
  const change = afterPayment(topUp.state, payment)
  if (!change) return 'UNCHANGED'
  if (change.state === 'SUCCEEDED' && !isPaidInFull(topUp, payment)) return refuseMismatch(tx, topUp, payment)
  await changeTopUp(tx, topUp.id, change.state, change.failure, payment.failure)
  if (change.state !== 'SUCCEEDED') return 'APPLIED'
  const { id, wallet, amount, personId } = topUp
  await transfer(tx, {
    debit: 'card-clearing',
    credit: wallet,
    amount: amount.minor,
    currency: amount.currency,
    subjectId: id,
    reason: 'top-up',
  })
  const bonus = moneyJson(money(await giveBonus(tx, topUp), amount.currency))
  await collectReceivable(tx, personId, amount.currency, 'wallet')
  await emit(tx, TopUpSucceeded, { subjectId: id, payload: { personId, amount: moneyJson(amount), bonus } })
  return 'APPLIED'
}

/** Its own by the payment's id; by the reference when our note of the payment was slower than its event. */
async function topUpOf(tx: Transaction, payment: Payment): Promise<TopUp | null> {
  const { id, reference, amount, clientSecret } = payment
  const noted = await lockTopUpOfPayment(tx, id)
  if (noted) return noted
  const named = reference !== null && isOurId(reference) ? await lockTopUp(tx, reference) : null
  if (named?.paymentId !== null) return named
  if (amount.minor !== named.amount.minor || amount.currency !== named.amount.currency) return named
  await savePayment(tx, named.id, id, clientSecret)
  return { ...named, paymentId: id }
}

/** Another payment than the one that was asked for names this top-up. */
async function refuseForeign(tx: Transaction, topUp: TopUp, payment: Payment): Promise<Outcome> {
  if (payment.state !== 'SUCCEEDED') return 'UNKNOWN'
  const opened = await openPaymentCase(tx, {
    key: `foreign-payment:${payment.id}`,
    personId: topUp.personId,
    words: foreignWords(topUp, payment),
  })
  return opened ? 'APPLIED' : 'UNCHANGED'
}

function foreignWords({ id: topUp, paymentId }: TopUp, { id: payment, received }: Payment): Words {
  const brought = { payment, received, topUp }
  return paymentId === null
    ? say('found.secondPayment', brought)
    : say('found.foreignPayment', { ...brought, other: paymentId })
}

async function refuseMismatch(tx: Transaction, topUp: TopUp, payment: Payment): Promise<Outcome> {
  await changeTopUp(tx, topUp.id, 'FAILED', 'WRONG_AMOUNT', payment.failure)
  await lookNoMore(tx, topUp.id)
  const opened = await openPaymentCase(tx, {
    key: `payment:${payment.id}`,
    personId: topUp.personId,
    words: say('found.wrongAmount', {
      payment: payment.id,
      received: payment.received,
      topUp: topUp.id,
      amount: topUp.amount,
    }),
  })
  return opened ? 'APPLIED' : 'UNCHANGED'
}
