import type Stripe from 'stripe'
import { lazily, outsideOnly } from '../outside-only.ts'
import type { Payments } from './payments.ts'
import { inOurWords } from './stripe-errors.ts'
import { stripeEventReader } from './stripe-events.ts'
import {
  disputeOf,
  fromStripe,
  inStripe,
  payeeOf,
  paymentOf,
  referenceField,
  refundOf,
  transferOf,
} from './stripe-objects.ts'
import { mirrorProduct, retireProduct } from './stripe-products.ts'

export interface StripeSettings {
  readonly secretKey: string
  readonly webhookSecret: string
  /** Of the endpoint for connected accounts, which Stripe signs for with another secret. */
  readonly connectWebhookSecret: string
  /** Null is Stripe itself. The SDK takes host and port only, so a path in it is of no account. */
  readonly apiUrl: string | null
  readonly timeoutMilliseconds?: number
  readonly retries?: number
}

export function stripePayments(settings: StripeSettings): Payments {
  const client = lazily(() => openStripe(settings))

  /** Every call passes here: never inside a transaction, every failure in our words. */
  async function call<T>(name: string, work: (stripe: Stripe) => Promise<T>): Promise<T> {
    outsideOnly(`payments.${name}`)
    const stripe = await client()
    try {
      return await work(stripe)
    } catch (fault) {
      throw inOurWords(fault)
    }
  }

  /** Whole lists, page by page; nothing is asked before the first one is read. */
  async function* listed<Theirs extends { id: string }, Ours>(
    name: string,
    list: (stripe: Stripe) => Stripe.ApiListPromise<Theirs>,
    inOurs: (theirs: Theirs) => Ours,
  ): AsyncGenerator<Ours> {
    outsideOnly(`payments.${name}`)
    const stripe = await client()
    try {
      for await (const each of list(stripe)) yield inOurs(each)
    } catch (fault) {
      throw inOurWords(fault)
    }
  }

  return {
    requestPayment: ({ amount, reference, description, key }) =>
      call('requestPayment', async stripe => {
        const asked: Stripe.PaymentIntentCreateParams = {
          ...inStripe(amount),
          description,
          metadata: { [referenceField]: reference },
          automatic_payment_methods: { enabled: true },
        }
        return paymentOf(await stripe.paymentIntents.create(asked, { idempotencyKey: key }))
      }),

    payment: id => call('payment', async stripe => paymentOf(await stripe.paymentIntents.retrieve(id))),

    cancelPayment: (id, key) =>
      call('cancelPayment', async stripe =>
        paymentOf(await stripe.paymentIntents.cancel(id, {}, { idempotencyKey: key })),
      ),

    refund: ({ paymentId, amount, key }) =>
      call('refund', async stripe => {
        const asked = { payment_intent: paymentId, ...(amount && { amount: inStripe(amount).amount }) }
        const refund = await stripe.refunds.create(asked, { idempotencyKey: key })
        return { id: refund.id, amount: fromStripe(refund.amount, refund.currency) }
      }),

    openAccount: ({ email, reference, key }) =>
      call('openAccount', async stripe => {
        const asked: Stripe.AccountCreateParams = {
          type: 'express',
          ...(email && { email }),
          capabilities: { transfers: { requested: true } },
          metadata: { [referenceField]: reference },
        }
        return (await stripe.accounts.create(asked, { idempotencyKey: key })).id
      }),

    onboardingUrl: ({ accountId, returnUrl, refreshUrl, key }) =>
      call('onboardingUrl', async stripe => {
        const asked: Stripe.AccountLinkCreateParams = {
          account: accountId,
          return_url: returnUrl,
          refresh_url: refreshUrl,
          type: 'account_onboarding',
        }
        return (await stripe.accountLinks.create(asked, { idempotencyKey: key })).url
      }),

    accountPageUrl: accountId =>
      call('accountPageUrl', async stripe => (await stripe.accounts.createLoginLink(accountId)).url),

    payee: accountId => call('payee', async stripe => payeeOf(await stripe.accounts.retrieve(accountId))),

    transfer: ({ accountId, amount, reference, key }) =>
      call('transfer', async stripe => {
        const asked = {
          ...inStripe(amount),
          destination: accountId,
          transfer_group: reference,
          metadata: { [referenceField]: reference },
        }
        return transferOf(await stripe.transfers.create(asked, { idempotencyKey: key }))
      }),

    transfersFor: reference =>
      call('transfersFor', async stripe => {
        const group = { transfer_group: reference, limit: MOST_A_PAGE }
        const found = await stripe.transfers.list(group).autoPagingToArray({ limit: MOST_OF_ONE })
        return found
          .map(transferOf)
          .filter(transfer => transfer.reference === reference)
          .reverse()
      }),

    mirrorProduct: asked => call('mirrorProduct', stripe => mirrorProduct(stripe, asked)),
    retireProduct: id => call('retireProduct', stripe => retireProduct(stripe, id)),

    takenBackOf: paymentId =>
      call('takenBackOf', async stripe => {
        const of = { payment_intent: paymentId, limit: MOST_A_PAGE }
        const [refunds, disputes] = await Promise.all([
          stripe.refunds.list(of).autoPagingToArray({ limit: MOST_OF_ONE }),
          stripe.disputes.list(of).autoPagingToArray({ limit: MOST_OF_ONE }),
        ])
        return [...refunds.map(refundOf), ...disputes.map(disputeOf)]
      }),

    listPayments: since =>
      listed('listPayments', stripe => stripe.paymentIntents.list(page(since)), paymentOf),
    listTransfers: since => listed('listTransfers', stripe => stripe.transfers.list(page(since)), transferOf),
    async *listTakenBack(since) {
      yield* listed('listTakenBack', stripe => stripe.refunds.list(page(since)), refundOf)
      yield* listed('listTakenBack', stripe => stripe.disputes.list(page(since)), disputeOf)
    },

    readEvent: stripeEventReader(client, {
      ACCOUNT: settings.webhookSecret,
      CONNECT: settings.connectWebhookSecret,
    }),
  }
}

const MOST_A_PAGE = 100
/** Refunds, disputes or transfers that one payment or payout may have before we stop reading. */
const MOST_OF_ONE = 1_000

const page = (since: Date) => ({
  created: { gte: Math.floor(since.getTime() / 1000) },
  limit: MOST_A_PAGE,
})

/** The SDK weighs 35 MB and 200 ms: loaded when money first moves, not when the process starts. */
async function openStripe(settings: StripeSettings): Promise<Stripe> {
  const { default: Stripe } = await import('stripe')
  const host = settings.apiUrl ? new URL(settings.apiUrl) : null
  return new Stripe(settings.secretKey, {
    maxNetworkRetries: settings.retries ?? 2,
    timeout: settings.timeoutMilliseconds ?? 15_000,
    telemetry: false,
    ...(host && {
      host: host.hostname,
      port: host.port || (host.protocol === 'https:' ? 443 : 80),
      protocol: host.protocol === 'https:' ? 'https' : 'http',
    }),
  })
}
