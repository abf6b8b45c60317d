/** Stripe's rules for the Idempotency-Key header (https://docs.stripe.com/api/idempotent_requests). */
import { createHash } from 'node:crypto'
import { json } from '../web.ts'
import type { Book } from './book.ts'
import { keyInUse, StripeError, toResponse } from './stripe-error.ts'

const keptSeconds = 24 * 60 * 60

/**
 * Answers once and keeps the answer, a fault of ours included. Parameters that fail validation keep nothing:
 * the work had not begun.
 */
export async function once(
  book: Book,
  request: { key: string | null; path: string; body: string },
  headers: Record<string, string>,
  work: () => unknown,
): Promise<Response> {
  if (!request.key) return respond(await attempt(work), headers)
  const key = request.key
  const echo = { ...headers, 'idempotency-key': key }
  const fingerprint = createHash('sha256').update(`${request.path}\n${request.body}`).digest('base64')
  const kept = book.answers[key]
  if (kept && kept.at > Date.now() - keptSeconds * 1000) {
    if (kept.fingerprint !== fingerprint) return toResponse(otherParameters(key), echo)
    if (kept.status === undefined) return toResponse(keyInUse(), echo)
    return json(kept.body, kept.status, {
      ...echo,
      'idempotent-replayed': 'true',
      'stripe-should-retry': 'false',
    })
  }
  book.answers[key] = { fingerprint, at: Date.now() }
  let answer: Answer | undefined
  try {
    answer = await attempt(work)
  } finally {
    if (answer?.begun)
      book.answers[key] = { fingerprint, at: Date.now(), status: answer.status, body: answer.body }
    else delete book.answers[key]
  }
  return respond(answer, echo)
}

type Answer = { status: number; body: unknown; begun: boolean }

async function attempt(work: () => unknown): Promise<Answer> {
  try {
    // A copy: the resource goes on changing, the answer kept under the key must not.
    return { status: 200, body: structuredClone(await work()), begun: true }
  } catch (fault) {
    if (!(fault instanceof StripeError)) throw fault
    const validation = fault.body.type === 'invalid_request_error' && fault.body.param !== undefined
    return { status: fault.status, body: { error: fault.body }, begun: !validation && fault.status !== 429 }
  }
}

function respond(answer: Answer, headers: Record<string, string>) {
  return json(answer.body, answer.status, headers)
}

function otherParameters(key: string) {
  const message =
    'Keys for idempotent requests can only be used with the same parameters they were first used with. ' +
    `Try using a key other than '${key}' if you meant to execute a different request.`
  return new StripeError(400, { type: 'idempotency_error', message })
}
