import { accountsOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { BadInput, Forbidden } from '../../foundation/fault.ts'
import { type Money, money, moneyJson } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { Short, transfer } from '../../ledger/index.ts'
import { InsufficientFunds } from '../../readings/index.ts'
import { TipGiven } from '../events.ts'
import { lockSubject, type Named } from '../subject.ts'
import { type Tip, TipNotAllowed, TipOutOfRange, Tipping, tippingOf } from './tip.ts'
import { addTip, countTips, tipById } from './tips.store.ts'

const messageFor = wordsFor({
  'apiFault.forbidden.tip': [],
  'badInput.currency': ['currency'],
  'refusal.tipNotAllowed.readerLeft': [],
})

export type TipToGive = Named & {
  readonly amount: Money
  readonly idempotencyKey: string
}

/** From the client's wallet to the reader's earnings, whole, once. Both sides' pages are notified. Nobody is tipped who has left. */
export function tipReader(
  app: App,
  viewer: Viewer,
  tip: TipToGive,
): Promise<Tip | InsufficientFunds | TipNotAllowed | TipOutOfRange | IdempotencyKeyReused> {
  const { amount, idempotencyKey: key } = tip
  return app.db.transact(async tx => {
    const { id, side, row } = await lockSubject(tx, viewer, tip)
    if (side !== 'CLIENT') throw new Forbidden(messageFor('apiFault.forbidden.tip'))
    if (amount.currency !== row.currency)
      throw new BadInput(messageFor('badInput.currency', { currency: row.currency }))
    const keyed = { personId: viewer.id, verb: 'tipReader', key, meaning: [id, amount.minor] }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return tipById(tx, claim.subjectId)

    const before = await countTips(tx, id)
    const tipping = tippingOf(row, before)
    if (!(tipping instanceof Tipping)) return new TipNotAllowed(tipping)
    if ((await accountsOf(tx, [row.readerId])).get(row.readerId)?.deletedAt !== null)
      return new TipNotAllowed(messageFor('refusal.tipNotAllowed.readerLeft'))
    if (amount.minor < tipping.least.minor || amount.minor > tipping.most.minor)
      return new TipOutOfRange(tipping)
    const number = before + 1
    const moved = await transfer(tx, {
      debit: row.walletId,
      credit: row.earningsId,
      amount: amount.minor,
      subjectId: id,
      reason: 'tip',
      currency: row.currency,
      number,
    })
    if (moved instanceof Short) return InsufficientFunds.forTip(amount, money(moved.balance, row.currency))
    const given = await addTip(tx, id, number)
    await completeRequest(tx, keyed, given)
    const { clientId, readerId } = row
    await emit(tx, TipGiven, {
      subjectId: given,
      payload: { readingId: id, clientId, readerId, amount: moneyJson(amount) },
    })
    return tipById(tx, given)
  })
}
