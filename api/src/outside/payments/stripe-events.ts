import type Stripe from 'stripe'
import { EventNotGenuine, type PaymentEvent, type Payments } from './payments.ts'
import { payeeOf, paymentOf, transferOf } from './stripe.ts'

const toleranceSeconds = 300

/**
 * Verifies with Stripe's own code, which bounds the age but believes any time to come: that is bounded here. Our own
 * account's events and connected accounts' come signed with different secrets; either will do.
 * Whether the event came before is for the receiver to know.
 */
export function stripeEventReader(
  client: () => Promise<Stripe>,
  secrets: readonly string[],
): Payments['readEvent'] {
  return async (rawBody, signature) => {
    const stripe = await client()
    if (!signature) throw new EventNotGenuine('The Stripe-Signature header is missing.')
    const verify = (secret: string) =>
      stripe.webhooks.constructEventAsync(rawBody, signature, secret, toleranceSeconds)
    const event = await Promise.any(secrets.map(verify)).catch(cause => {
      throw new EventNotGenuine('The signature of this event does not hold.', { cause })
    })
    if (signedAt(signature) > Date.now() / 1000 + toleranceSeconds) {
      throw new EventNotGenuine('This event is signed for a time to come.')
    }
    return inOurWords(event)
  }
}

function signedAt(signature: string): number {
  return Number(/(?:^|,)t=(\d+)/.exec(signature)?.[1] ?? Number.POSITIVE_INFINITY)
}

function inOurWords(event: Stripe.Event): PaymentEvent {
  const subject = event.data.object
  return {
    id: event.id,
    type: event.type,
    at: new Date(event.created * 1000),
    payment: subject.object === 'payment_intent' ? paymentOf(subject) : null,
    transfer: subject.object === 'transfer' ? transferOf(subject) : null,
    payee: subject.object === 'account' ? payeeOf(subject) : null,
  }
}
