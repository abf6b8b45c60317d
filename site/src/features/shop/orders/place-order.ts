import type { APIContext } from 'astro'
import { wordsFor } from '../../../graphql/fault.ts'
import { type CheckoutPageQuery, PlaceOrderDocument } from '../../../graphql/generated.ts'
import { ask } from '../../../graphql/server.ts'
import { settled } from '../../../graphql/settled.ts'
import { addressOf, type CheckoutForm } from './checkout-form.ts'

type Quote = CheckoutPageQuery['orderQuote']

/** Orders what the form says: where the order is shown, or why there is none. After a refusal the form is another intention. */
export async function placeOrder(
  context: Pick<APIContext, 'request'>,
  form: CheckoutForm,
  { isShipped, total }: Quote,
): Promise<{ href: string } | { problem: string; isAnswered: boolean }> {
  const input = {
    country: form.country,
    address: isShipped ? addressOf(form) : null,
    shippingCode: isShipped ? form.shippingCode : null,
    discountCode: form.discountCode || null,
    total: { minor: form.total || total.minor, currency: total.currency },
    restByCard: true,
    idempotencyKey: form.key,
  }
  const answer = await settled(ask(context, PlaceOrderDocument, { input }))
  if (answer.fault) return { problem: wordsFor(answer.fault), isAnswered: false }
  const { placeOrder: result } = answer.data
  if (result?.__typename === 'Order') return { href: `/orders/${result.id}?new` }
  return { problem: result?.message ?? wordsFor(null), isAnswered: true }
}
