import type Stripe from 'stripe'
import { EventNotGenuine, PaymentRefused, PaymentsUnavailable } from './payments.ts'

/**
 * Stripe's errors by what they let us conclude (https://docs.stripe.com/error-handling). Only a 400, 402 or 404 proves
 * that nothing happened and never will; a wrong key (401, 403) did nothing either, but asking again helps once mended.
 */
export function inOurWords(fault: unknown): unknown {
  if (fault instanceof PaymentRefused || fault instanceof EventNotGenuine) return fault
  if (!isStripeError(fault)) return fault
  const cause = { cause: fault }
  switch (fault.type) {
    case 'StripeCardError':
    case 'StripeInvalidRequestError':
      return new PaymentRefused(fault.code ?? fault.type, fault.message, cause)
    case 'StripeIdempotencyError':
      return new PaymentRefused('idempotency_key_reused', fault.message, cause)
    default:
      return new PaymentsUnavailable(fault.message, cause)
  }
}

function isStripeError(fault: unknown): fault is Stripe.errors.StripeError {
  return (
    fault instanceof Error &&
    'type' in fault &&
    typeof fault.type === 'string' &&
    fault.type.startsWith('Stripe')
  )
}
