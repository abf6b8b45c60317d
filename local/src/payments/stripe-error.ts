/** Errors with the statuses, types, codes and words of Stripe's API (https://docs.stripe.com/error-codes). */
import { json } from '../web.ts'

export type ErrorBody = {
  type: 'card_error' | 'invalid_request_error' | 'idempotency_error' | 'api_error'
  message: string
  code?: string
  decline_code?: string
  param?: string
  payment_intent?: unknown
}

export class StripeError extends Error {
  readonly status: number
  readonly body: ErrorBody
  constructor(status: number, body: ErrorBody) {
    super(body.message)
    this.status = status
    this.body = body
  }
}

export function missing(param: string) {
  const message = `Missing required param: ${param}.`
  return new StripeError(400, { type: 'invalid_request_error', code: 'parameter_missing', message, param })
}

export function invalid(param: string, message: string, code = 'parameter_invalid_integer') {
  return new StripeError(400, { type: 'invalid_request_error', code, message, param })
}

/** 404 where the address names it, 400 where a parameter does. */
export function unknownResource(kind: string, id: string, param = 'id') {
  const message = `No such ${kind}: '${id}'`
  const status = param === 'id' || param === 'intent' ? 404 : 400
  return new StripeError(status, { type: 'invalid_request_error', code: 'resource_missing', message, param })
}

export function unexpectedState(message: string, intent: unknown) {
  const code = 'payment_intent_unexpected_state'
  return new StripeError(400, { type: 'invalid_request_error', code, message, payment_intent: intent })
}

export function notAuthorised() {
  const message = 'Invalid API Key provided. Pass the secret key as a bearer token.'
  return new StripeError(401, { type: 'invalid_request_error', message })
}

export function platformBroke() {
  const message = 'You have insufficient available funds in your Stripe account for this transfer.'
  return new StripeError(400, { type: 'invalid_request_error', code: 'balance_insufficient', message })
}

export function cannotReceive() {
  const message =
    'Your destination account needs to have at least one of the following capabilities enabled: transfers, ' +
    'crypto_transfers, legacy_payments'
  const code = 'insufficient_capabilities_for_transfer'
  return new StripeError(400, { type: 'invalid_request_error', code, message })
}

export function serverFault() {
  return new StripeError(500, { type: 'api_error', message: 'An unknown error occurred.' })
}

export function tooManyRequests() {
  const message = 'Request rate limit exceeded.'
  return new StripeError(429, { type: 'invalid_request_error', code: 'rate_limit', message })
}

/** The first request under this key has not come to its end. */
export function keyInUse() {
  const message =
    'There is currently another in-progress request using this Idempotency-Key (that probably means you submitted ' +
    'twice, and the other request is still going through). Please try again later.'
  return new StripeError(409, { type: 'invalid_request_error', code: 'idempotency_key_in_use', message })
}

export function toResponse(error: StripeError, headers: Record<string, string>) {
  return json({ error: error.body }, error.status, headers)
}
