import type { RequestHandler } from 'express'
import { receiveIdentityEvent } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { BadInput } from '../foundation/fault.ts'
import { NotFromTheProvider } from '../outside/index.ts'
import { allowOnly, answerJson, textBody } from './web.ts'

/** Verifies the signature over the raw body, and applies the event once. Throws BAD_INPUT when it does not hold. */
export type ReceiveWebhook = (
  rawBody: string,
  headers: Record<string, string | undefined>,
) => Promise<unknown>

const MOST_BYTES = 512 * 1024

/** What answers deliveries of events at one path. */
export const webhook = (receive: ReceiveWebhook): RequestHandler[] => [
  allowOnly('POST'),
  textBody(MOST_BYTES),
  async (request, response) => {
    const rawBody = typeof request.body === 'string' ? request.body : ''
    const outcome = await receive(rawBody, request.headers as Record<string, string | undefined>)
    answerJson(response, 200, { received: true, outcome: typeof outcome === 'string' ? outcome : 'APPLIED' })
  },
]

/** The identity provider's deliveries: people created, changed and deleted. */
export const identityWebhook =
  (app: App): ReceiveWebhook =>
  async (rawBody, headers) => {
    const event = await app.identity.readWebhook(rawBody, headers).catch(refuseForged)
    return event ? receiveIdentityEvent(app, event) : 'IGNORED'
  }

function refuseForged(problem: unknown): never {
  if (problem instanceof NotFromTheProvider) throw new BadInput(problem.message)
  throw problem
}
