/** The payments stand-in: Stripe's API, its webhooks, and the hosted pages for cards and for payout accounts. */
import { lookRoutes } from '../look.ts'
import { type Manner, outbox } from '../outbox.ts'
import { type Route, serve } from '../web.ts'
import { changeAccount, type Standing, standReady } from './accounts.ts'
import { openBook } from './book.ts'
import { cardPage } from './card-page.ts'
import { cardByNumber } from './cards.ts'
import { controls } from './controls.ts'
import { openDesk, type Webhooks } from './desk.ts'
import { closeDispute, type DisputeAsked, escalateDispute, openDispute } from './disputes.ts'
import { type Fault, faults as noFaults } from './faults.ts'
import { onboardingPage } from './onboarding-page.ts'
import { reverseTransfer } from './payees.ts'
import { payByCard, settleChallenge } from './payment-intents.ts'
import { createRefund, failRefund } from './refunds.ts'
import { stripeApi } from './stripe-api.ts'

export type PaymentsOptions = Webhooks & {
  secretKey: string
  /** Where events of the platform's own account are posted, e.g. http://localhost:3000/webhooks/stripe. */
  webhookUrl: string
  publicUrl: string
  /** Accounts that are ready to be paid to from the beginning. */
  payees?: readonly { id: string; email: string }[]
  /** Where the state is kept; in memory when absent. */
  file?: string
  retryMilliseconds?: readonly number[]
}

export function createPayments(options: PaymentsOptions) {
  const shelf = openBook(options.file)
  const mail = outbox(options.webhookUrl, options.retryMilliseconds)
  const desk = openDesk(shelf, mail, options)
  const faults = noFaults()
  standReady(desk, options.payees ?? [])
  const routes: Route[] = [
    ...stripeApi({ desk, shelf, faults, secretKey: options.secretKey }),
    ...cardPage(desk, shelf.save),
    ...onboardingPage(desk, shelf.save),
    ...controls({ desk, mail, faults, webhooks: options }),
  ]
  return {
    routes,
    book: shelf.state,
    /** Pays as the card page does; throws Stripe's error when the card is declined. */
    pay(intentId: string, cardNumber = '4242424242424242') {
      const card = cardByNumber(cardNumber)
      if (!card) throw new Error(`No test card ${cardNumber}`)
      return payByCard(desk, intentId, card)
    },
    answerChallenge: (intentId: string, approved: boolean) => settleChallenge(desk, intentId, approved),
    /** The provider comes to another view of a payout account. */
    judges: (accountId: string, standing: Standing) => changeAccount(desk, accountId, standing),
    /** A transfer that was sent comes back, or a part of it. */
    reverse: (transferId: string, amount?: number) => reverseTransfer(desk, transferId, amount),
    /** Staff give money back to a card, at the provider's own desk. */
    refund: (intentId: string, amount?: number) =>
      createRefund(desk, { payment_intent: intentId, ...(amount && { amount: String(amount) }) }),
    refundFails: (refundId: string) => failRefund(desk, refundId),
    /** The card's owner asks their bank for the money back. */
    dispute: (intentId: string, asked?: DisputeAsked) => openDispute(desk, intentId, asked),
    escalate: (disputeId: string) => escalateDispute(desk, disputeId),
    closes: (disputeId: string, outcome: 'won' | 'lost') => closeDispute(desk, disputeId, outcome),
    deliver: (manner: Manner) => mail.behave(manner),
    flush: () => mail.flush(),
    /** Resolves when every event sent so far has been answered once. */
    settled: () => mail.settled(),
    fault: (fault: Fault) => faults.plan(fault),
    close: () => mail.stop(),
  }
}

export async function startPayments(options: PaymentsOptions & { port?: number }) {
  const payments = createPayments(options)
  const { url, stop } = await serve([...payments.routes, ...lookRoutes], options.port)
  return {
    ...payments,
    url,
    async stop() {
      payments.close()
      await stop()
    },
  }
}
