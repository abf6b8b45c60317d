import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { type Money, money, moneyJson } from '../../foundation/money.ts'
import { PaymentRefused } from '../../outside/index.ts'
import { TopUpTakenBack } from '../events.ts'
import { applyTakenBack } from './apply-taken-back.ts'
import { bearTakenBack, giveTakenBack } from './bear-taken-back.ts'
import {
  addTakenBack,
  changeTakenBack,
  type KnownTakenBack,
  lockTakenBack,
  nameTakenBack,
  takenBackByIds,
  takenBackOfTopUp,
} from './taken-back.store.ts'
import { isAsked } from './taken-back.ts'
import type { TopUp } from './top-up.ts'
import { lockTopUp, topUpById } from './top-ups.store.ts'

/** What the card of a top-up may get back: what it brought and nobody has asked back, and be it that a card refused it. Minor units; locks the top-up. */
export async function cardRefundable(tx: Transaction, topUpId: string): Promise<bigint> {
  const topUp = await lockTopUp(tx, topUpId)
  return topUp?.state === 'SUCCEEDED' ? leftOf(tx, topUp) : 0n
}

async function leftOf(tx: Transaction, { id, amount }: TopUp): Promise<bigint> {
  const asked = (await takenBackOfTopUp(tx, id)).reduce((sum, { withdrawn }) => sum + withdrawn, 0n)
  return asked < amount.minor ? amount.minor - asked : 0n
}

/**
 * Takes an amount from the wallet for the card that a top-up came from, within the caller's transaction, which has made sure that
 * `cardRefundable` covers it. The provider is asked after the commit; its report of the refund, which every refund has, is known
 * as this one. Minor units.
 */
export async function refundToCard(tx: Transaction, topUpId: string, amount: bigint): Promise<void> {
  const topUp = await lockTopUp(tx, topUpId)
  const left = topUp && (await leftOf(tx, topUp))
  if (!topUp || left === null || left < amount) throw new Error(`top-up ${topUpId} has not brought ${amount}`)
  const known = await addTakenBack(tx, topUpId, {
    id: null,
    kind: 'REFUND',
    reason: 'requested_by_customer',
    amount: money(amount, topUp.amount.currency),
    openedAt: null,
  })
  await changeTakenBack(tx, known.id, { withdrawn: amount, reinstated: 0n, outcome: 'OPEN' })
  await bearTakenBack(tx, topUp, known, amount, left)
  await tx.job('billing.send-card-refund', { takenBackId: known.id }, { key: `card-refund:${known.id}` })
}

/**
 * Asks the provider for a refund that was written down, and records what became of it. Runs again after any crash or silence: what
 * the provider has of this payment is looked at first, since it forgets keys after a day.
 */
export async function sendCardRefund(app: App, { takenBackId }: { takenBackId: string }): Promise<void> {
  const [known] = await takenBackByIds(app.db, [takenBackId])
  const topUp = known && (await topUpById(app.db, known.topUpId))
  if (!known || !topUp?.paymentId || !(await isStillAsked(app, topUp.paymentId, takenBackId))) return
  const asked = { paymentId: topUp.paymentId, amount: money(known.withdrawn, known.currency) }
  const sent = await send(app, asked, takenBackId)
  // The provider's report may have come, and another node may have sent it while we were refused.
  if (sent === null && !(await isStillAsked(app, topUp.paymentId, takenBackId))) return
  await app.db.transact(async tx => {
    const locked = await lockTopUp(tx, topUp.id)
    const now = await lockTakenBack(tx, takenBackId)
    if (!locked || !now || !isAsked(now)) return
    await (sent === null ? giveUp(tx, locked, now) : nameTakenBack(tx, now.id, sent))
  })
}

/** Applies what the provider has of a payment; false when this refund is among it, or was ended before. */
async function isStillAsked(app: App, paymentId: string, takenBackId: string): Promise<boolean> {
  const all = await app.payments.takenBackOf(paymentId)
  await app.db.transact(async tx => {
    for (const each of all) await applyTakenBack(tx, each)
  })
  const [known] = await takenBackByIds(app.db, [takenBackId])
  return known !== undefined && isAsked(known)
}

/** The provider's name of it; null: a definite no. */
async function send(
  app: App,
  asked: { paymentId: string; amount: Money },
  takenBackId: string,
): Promise<string | null> {
  try {
    return (await app.payments.refund({ ...asked, key: `card-refund:${takenBackId}` })).id
  } catch (problem) {
    const isDefinite = problem instanceof PaymentRefused && problem.code !== 'idempotency_key_reused'
    if (!isDefinite) throw problem
    app.log.warn({ takenBackId, code: problem.code }, 'refund to a card refused')
    return null
  }
}

/** It is in the wallet again, and its person is notified. */
async function giveUp(tx: Transaction, topUp: TopUp, known: KnownTakenBack): Promise<void> {
  const { withdrawn, currency } = known
  await changeTakenBack(tx, known.id, { withdrawn, reinstated: withdrawn, outcome: 'WON' })
  await giveTakenBack(tx, topUp, known, withdrawn)
  const gone = moneyJson(money(0n, currency))
  const payload = { personId: topUp.personId, kind: known.kind, gone }
  await emit(tx, TopUpTakenBack, { subjectId: topUp.id, payload })
}
