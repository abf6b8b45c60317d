import type Stripe from 'stripe'
import { type Money, money } from '../../foundation/money.ts'
import { lazily, outsideOnly } from '../outside-only.ts'
import {
  type Payee,
  type Payment,
  PaymentRefused,
  type PaymentState,
  type Payments,
  type Transfer,
} from './payments.ts'
import { inOurWords } from './stripe-errors.ts'
import { stripeEventReader } from './stripe-events.ts'

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

const referenceField = 'reference'

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

    transferFor: reference =>
      call('transferFor', async stripe => {
        const { data } = await stripe.transfers.list({ transfer_group: reference, limit: 1 })
        return data[0] ? transferOf(data[0]) : null
      }),

    readEvent: stripeEventReader(client, [settings.webhookSecret, settings.connectWebhookSecret]),
  }
}

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

export function paymentOf(intent: Stripe.PaymentIntent): Payment {
  return {
    id: intent.id,
    state: stateOf(intent.status),
    amount: fromStripe(intent.amount, intent.currency),
    received: fromStripe(intent.amount_received, intent.currency),
    failure: intent.last_payment_error?.message ?? null,
    clientSecret: intent.client_secret ?? '',
    reference: intent.metadata[referenceField] ?? null,
  }
}

function stateOf(status: Stripe.PaymentIntent['status']): PaymentState {
  if (status === 'succeeded') return 'SUCCEEDED'
  if (status === 'canceled') return 'CANCELLED'
  if (status === 'processing' || status === 'requires_capture') return 'PROCESSING'
  return 'AWAITING'
}

export function transferOf(transfer: Stripe.Transfer): Transfer {
  const accountId = typeof transfer.destination === 'string' ? transfer.destination : transfer.destination?.id
  const amount = fromStripe(transfer.amount, transfer.currency)
  const reference = transfer.metadata[referenceField] ?? null
  return { id: transfer.id, accountId: accountId ?? '', amount, reference, reversed: transfer.reversed }
}

export function payeeOf(account: Stripe.Account): Payee {
  const { currently_due, past_due, disabled_reason } = account.requirements ?? {}
  return {
    accountId: account.id,
    reference: account.metadata?.[referenceField] ?? null,
    isSubmitted: account.details_submitted,
    isPayable: account.payouts_enabled && account.capabilities?.transfers === 'active',
    isRejected: /^(rejected\.|listed$|platform_paused$)/.test(disabled_reason ?? ''),
    due: [...new Set([...(past_due ?? []), ...(currently_due ?? [])])],
  }
}

/** Stripe counts minor units in JSON numbers; ours are bigint. Beyond the safe integers both would lie. */
function inStripe({ minor, currency }: Money): { amount: number; currency: string } {
  if (minor <= 0n || minor > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new PaymentRefused('amount_invalid', `An amount of ${minor} minor units cannot be moved.`)
  }
  return { amount: Number(minor), currency: currency.toLowerCase() }
}

function fromStripe(amount: number, currency: string): Money {
  return money(BigInt(amount), currency.toUpperCase())
}
