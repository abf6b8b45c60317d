import { type ConsentNeeded, refuseWithoutConsent } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { BadInput, RateLimited } from '../../foundation/fault.ts'
import type { Money } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { accountOf } from '../../ledger/index.ts'
import { type Payment, PaymentRefused, PaymentsUnavailable } from '../../outside/index.ts'
import { offeredPackage, type PackageAsked, refusePackage } from '../packages/asked-package.ts'
import type { PackageChanged, PackageNotOnSale } from '../packages/package-refusals.ts'
import { termsOf } from '../terms.ts'
import { type TopUp, TopUpOutOfRange } from './top-up.ts'
import { addTopUp, changeTopUp, savePayment, topUpById } from './top-ups.store.ts'

const messageFor = wordsFor({
  'apiFault.rateLimited.topUp': [],
  'badInput.currency': ['currency'],
})

export interface TopUpAsked {
  readonly amount: Money
  /** The credit package of which `amount` is the price. */
  readonly package?: PackageAsked | null
  readonly idempotencyKey: string
}

/**
 * Begins a top-up: the intention is committed, then the provider is asked under the top-up's own key. Whoever sends the
 * same again, at once or after a crash between the two, gets the same top-up with the same payment.
 */
export async function startTopUp(
  app: App,
  viewer: Viewer,
  { amount, package: asked, idempotencyKey }: TopUpAsked,
): Promise<
  TopUp | TopUpOutOfRange | PackageChanged | PackageNotOnSale | ConsentNeeded | IdempotencyKeyReused
> {
  const unconsented = await refuseWithoutConsent(app, viewer.id)
  const { topUpLeast, topUpMost } = await termsOf(app)
  const { currency } = app.config
  if (amount.currency !== currency || (asked && asked.bonus.currency !== currency))
    throw new BadInput(messageFor('badInput.currency', { currency }))
  const offered = asked ? await offeredPackage(app, asked) : null
  const keyed = {
    personId: viewer.id,
    verb: 'topUp',
    key: idempotencyKey,
    meaning: [amount.minor, amount.currency, ...(asked ? [asked.id, asked.bonus.minor] : [])],
  }
  const topUp = await app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return existing(await topUpById(tx, claim.subjectId))
    if (unconsented) return unconsented
    const isInRange = amount.minor >= topUpLeast.minor && amount.minor <= topUpMost.minor
    if (!asked && !isInRange) return new TopUpOutOfRange(topUpLeast, topUpMost)
    const refused = asked ? await refusePackage(tx, viewer.id, offered, { amount, bonus: asked.bonus }) : null
    if (refused) return refused
    const wallet = await accountOf(tx, viewer.id, 'wallet', amount.currency)
    const added = await addTopUp(tx, viewer.id, wallet.id, amount, offered)
    await completeRequest(tx, keyed, added.id)
    return added
  })
  if (topUp instanceof Refusal || topUp.paymentId !== null || topUp.state !== 'AWAITING_PAYMENT') return topUp
  return existing(await askOnce(app, topUp))
}

/** Those who ask at once on this node share one question; the provider's own key prevents nodes from doubling it. */
const asking = new Map<string, Promise<TopUp | null>>()

function askOnce(app: App, topUp: TopUp): Promise<TopUp | null> {
  const known = asking.get(topUp.id)
  if (known) return known
  const question = askForPayment(app, topUp).finally(() => asking.delete(topUp.id))
  asking.set(topUp.id, question)
  return question
}

async function askForPayment(app: App, topUp: TopUp): Promise<TopUp | null> {
  const { id, amount } = topUp
  let payment: Payment
  try {
    payment = await app.payments.requestPayment({
      amount,
      reference: id,
      description: 'Wallet top-up',
      key: `top-up:${id}`,
    })
  } catch (problem) {
    if (problem instanceof PaymentRefused) await changeTopUp(app.db, id, 'FAILED', 'REFUSED', problem.message)
    else if (!(problem instanceof PaymentsUnavailable)) throw problem
    // Another node may have had its answer meanwhile.
    const now = await topUpById(app.db, id)
    if (now?.paymentId || now?.state === 'FAILED') return now
    throw new RateLimited(messageFor('apiFault.rateLimited.topUp'), 5)
  }
  await savePayment(app.db, id, payment.id, payment.clientSecret)
  return topUpById(app.db, id)
}

function existing(topUp: TopUp | null): TopUp {
  if (!topUp) throw new Error('a top-up that was written is not there')
  return topUp
}
