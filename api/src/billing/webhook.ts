import type { App } from '../app.ts'
import { BadInput } from '../foundation/fault.ts'
import { type Endpoint, EventNotGenuine } from '../outside/index.ts'
import { receivePaymentEvent } from './receive-payment-event.ts'

/** The payment provider's deliveries to one of its endpoints, from the raw body; BAD_INPUT for what is not genuine, so that it is not sent again as ours to mend. */
export const paymentsWebhook =
  (app: App, endpoint: Endpoint) =>
  async (rawBody: string, headers: Record<string, string | undefined>): Promise<string> => {
    try {
      return await receivePaymentEvent(app, endpoint, rawBody, headers['stripe-signature'])
    } catch (problem) {
      if (problem instanceof EventNotGenuine) throw new BadInput(problem.message)
      throw problem
    }
  }
