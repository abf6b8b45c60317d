import type Stripe from 'stripe'
import { type Endpoint, EventNotGenuine, type EventSubject, type Payments } from './payments.ts'
import { dateOf, disputeOf, idOf, paymentOf, refundOf, transferOf } from './stripe-objects.ts'

const toleranceSeconds = 300

/** Types of events that each endpoint may send; others are not asked for and not read. */
const typesOf: Record<Endpoint, RegExp> = {
  ACCOUNT: /^(payment_intent|charge|refund|transfer)\./,
  CONNECT: /^account\./,
}

/**
 * Verifies with Stripe's own code, which bounds the age but believes any time to come: that is bounded here. Each
 * endpoint has a secret of its own and sends only what belongs to it: whoever knows the secret of one, or opens a
 * connected account, makes no event of the other. Whether the event came before is for the receiver to know.
 */
export function stripeEventReader(
  client: () => Promise<Stripe>,
  secrets: Readonly<Record<Endpoint, string>>,
): Payments['readEvent'] {
  return async (endpoint, rawBody, signature) => {
    const stripe = await client()
    if (!signature) throw new EventNotGenuine('The Stripe-Signature header is missing.')
    const event = await stripe.webhooks
      .constructEventAsync(rawBody, signature, secrets[endpoint], toleranceSeconds)
      .catch(cause => {
        throw new EventNotGenuine('The signature of this event does not hold.', { cause })
      })
    const latest = Date.now() / 1000 + toleranceSeconds
    if (!(signedAt(signature) <= latest) || !(event.created <= latest))
      throw new EventNotGenuine('This event is from a time to come.')
    if (!belongs(event, endpoint))
      throw new EventNotGenuine(`${event.type} is not an event of this endpoint.`)
    return { id: event.id, type: event.type, at: dateOf(event.created), about: subjectOf(event) }
  }
}

function signedAt(signature: string): number {
  return Number(/(?:^|,)t=(\d+)/.exec(signature)?.[1] ?? Number.NaN)
}

/** Stripe names the connected account on every event of one, and on no event of our own. */
function belongs({ type, account }: Stripe.Event, endpoint: Endpoint): boolean {
  return typesOf[endpoint].test(type) && (account === undefined) === (endpoint === 'ACCOUNT')
}

function subjectOf({ data: { object } }: Stripe.Event): EventSubject | null {
  switch (object.object) {
    case 'payment_intent':
      return { kind: 'payment', payment: paymentOf(object) }
    case 'transfer':
      return { kind: 'transfer', transfer: transferOf(object) }
    case 'account':
      return { kind: 'payee', accountId: object.id }
    case 'refund':
      return { kind: 'taken-back', takenBack: refundOf(object) }
    case 'dispute':
      return { kind: 'taken-back', takenBack: disputeOf(object) }
    case 'charge': {
      // A charge does not name the refunds it had, and its sum falls again when one of them fails.
      const paymentId = idOf(object.payment_intent)
      return object.amount_refunded > 0 && paymentId ? { kind: 'refunded', paymentId } : null
    }
    default:
      return null
  }
}
