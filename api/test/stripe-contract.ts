import { startPayments } from '../../local/src/payments/payments.ts'
import { money } from '../src/foundation/money.ts'
import { stripePayments } from '../src/outside/index.ts'

const secretKey = 'sk_test_of_a_contract'
export const webhookSecret = 'whsec_of_a_contract'
export const connectWebhookSecret = 'whsec_of_connected_accounts'
export const twentyDollars = money(2000n, 'USD')
export const mara = { email: 'mara@example.test', reference: 'mara', key: 'account:mara' }
export const topUp = {
  amount: twentyDollars,
  reference: 'topup-1',
  description: 'Wallet top-up',
  key: 'topup:1',
}

/** Stripe's own SDK on the payments stand-in: the same suite runs against Stripe's test mode by other settings. */
export async function contract(settings: { timeoutMilliseconds?: number; retries?: number } = {}) {
  const server = await startPayments({
    secretKey,
    webhookSecret,
    connectWebhookSecret,
    webhookUrl: 'http://127.0.0.1:9/nobody-listens',
    connectWebhookUrl: 'http://127.0.0.1:9/nobody-listens',
    publicUrl: 'http://localhost:3000',
    retryMilliseconds: [],
  })
  const secrets = { secretKey, webhookSecret, connectWebhookSecret }
  const payments = stripePayments({ ...secrets, apiUrl: server.url, ...settings })
  return { server, payments }
}

/** An account whose owner has given the provider all it asks for. */
export async function opened({ server, payments }: Awaited<ReturnType<typeof contract>>): Promise<string> {
  const accountId = await payments.openAccount(mara)
  server.judges(accountId, 'ready')
  return accountId
}
