import { cardRefundable, refundToCard } from '../../billing/index.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { money, moneyJson } from '../../foundation/money.ts'
import { sum } from '../checkout/price-order.ts'
import { OrderRefunded } from '../events.ts'
import { endRefundedItems } from '../library/library.store.ts'
import type { OrderRow } from '../orders/order-row.ts'
import { CardRefundOutOfRange } from '../refusals.ts'
import { type Given, giveBack } from './give-back.ts'
import { writeRefund } from './refunds.store.ts'

export interface By {
  /** The staff member; null: by the terms of an appointment. */
  readonly personId: string | null
  readonly reason: string
  readonly toCard: boolean
}

/**
 * Gives something of an order, which the caller locked, back to the wallet and, if it is to go there, on to the card. Answers how
 * much, in minor units, or why nothing is. The card is asked after the commit; while it refuses, the money stays in the wallet.
 * @rule what of an order goes back to a card: at most what the order's own top-up brought and nobody has asked back since; all else stays in the wallet.
 */
export async function refund(
  tx: Transaction,
  given: Given,
  { personId, reason, toCard }: By,
): Promise<bigint | CardRefundOutOfRange> {
  const { order, wanted, shipping } = given
  const amount = sum([...wanted.values()]) + shipping
  // Locked before the wallet, as everybody does.
  const refundable = toCard && order.topUpId !== null ? await cardRefundable(tx, order.topUpId) : 0n
  if (toCard && refundable < amount) return new CardRefundOutOfRange(money(refundable, order.currency))
  const number = order.refunds + 1
  const back = await giveBack(tx, given, number)
  await writeRefund(tx, order.id, { number, amount, shipping, personId, reason, toCard, ...back })
  if (toCard && order.topUpId !== null) await refundToCard(tx, order.topUpId, amount)
  await endRefundedItems(tx, order.id)
  return amount
}

/** What the buyer is notified of. Minor units. */
export const publishRefund = (
  tx: Transaction,
  { id, personId, total, currency }: OrderRow,
  amount: bigint,
  toCard: boolean,
) =>
  emit(tx, OrderRefunded, {
    subjectId: id,
    payload: {
      ...{ personId, toCard },
      total: moneyJson(money(total, currency)),
      amount: moneyJson(money(amount, currency)),
    },
  })
