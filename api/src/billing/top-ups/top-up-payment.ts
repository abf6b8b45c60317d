import { createUnionType, Field, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { UrlScalar } from '../../foundation/contract/scalars/index.ts'
import { cardPageUrl } from './card-page.ts'
import type { TopUp } from './top-up.ts'

@Allow('ANYONE')
@ObjectType({ description: 'A payment that the page makes itself with Stripe.js.', simpleResolvers: true })
class StripePayment {
  @Field(() => String, { description: 'Client secret of the PaymentIntent, for Stripe.js alone.' })
  readonly clientSecret: string

  constructor(clientSecret: string) {
    this.clientSecret = clientSecret
  }
}

@Allow('ANYONE')
@ObjectType({
  description: 'A payment that is made on a page of the payment provider.',
  simpleResolvers: true,
})
class HostedPayment {
  @Field(() => UrlScalar, { description: 'The page to send the payer to.' })
  readonly url: string

  constructor(url: string) {
    this.url = url
  }
}

export const TopUpPayment = createUnionType({
  name: 'TopUpPayment',
  description: 'How a top-up is paid.',
  types: () => [StripePayment, HostedPayment] as const,
})

/** Null once it is paid, and before the provider was asked. */
export function paymentOf(
  config: Parameters<typeof cardPageUrl>[0],
  host: string,
  topUp: TopUp,
): typeof TopUpPayment | null {
  if (topUp.state === 'SUCCEEDED' || topUp.paymentId === null) return null
  const page = cardPageUrl(config, host, topUp)
  return page === null ? new StripePayment(topUp.clientSecret) : new HostedPayment(page)
}
