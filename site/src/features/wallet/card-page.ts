import type { TopUpPartsFragment } from '../../graphql/generated.ts'

/** The payment provider's own page, where the payment is made on one. */
export const hostedPageOf = ({ payment }: TopUpPartsFragment): string | null =>
  payment?.__typename === 'HostedPayment' ? payment.url : null

/** The same, with where it comes back to; `here` is the page that leads there. */
export function cardPage(address: string, returnTo: string, here: string | URL): string {
  const page = new URL(address, here)
  page.searchParams.set('return_to', returnTo)
  return page.href
}
