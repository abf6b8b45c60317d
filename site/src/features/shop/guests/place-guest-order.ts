import type { APIContext } from 'astro'
import { wordsFor } from '../../../graphql/fault.ts'
import { type CheckoutPageQuery, PlaceGuestOrderDocument } from '../../../graphql/generated.ts'
import { ask } from '../../../graphql/server.ts'
import { settled } from '../../../graphql/settled.ts'
import { addressOf, type CheckoutForm } from '../orders/checkout-form.ts'

type Versions = Pick<CheckoutPageQuery, 'terms' | 'privacy'>

/** Orders without an account: where the order is shown, or why there is none. After a refusal the form is another intention. */
export async function placeGuestOrder(
  context: Pick<APIContext, 'request'>,
  form: CheckoutForm,
  basketToken: string,
  { total }: CheckoutPageQuery['orderQuote'],
  { terms, privacy }: Versions,
): Promise<{ href: string } | { problem: string; isAnswered: boolean }> {
  const input = {
    basketToken,
    email: form.guest.email,
    dateOfBirth: form.guest.dateOfBirth,
    termsVersion: terms?.version ?? null,
    privacyVersion: privacy?.version ?? null,
    country: form.country,
    address: addressOf(form),
    shippingCode: form.shippingCode,
    discountCode: form.discountCode || null,
    total: { minor: form.total || total.minor, currency: total.currency },
    idempotencyKey: form.key,
  }
  const answer = await settled(ask(context, PlaceGuestOrderDocument, { input }))
  if (answer.fault) return { problem: wordsFor(answer.fault), isAnswered: false }
  const { placeGuestOrder: result } = answer.data
  if (result?.__typename === 'GuestOrderPlaced') return { href: `/orders/guest/${result.guestKey}` }
  return { problem: result?.message ?? wordsFor(null), isAnswered: true }
}
