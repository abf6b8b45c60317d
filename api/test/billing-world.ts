import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startMail } from '../../local/src/mail/mail.ts'
import { deliveryOf, signature } from '../../local/src/payments/desk.ts'
import { startPayments } from '../../local/src/payments/payments.ts'
import type { App } from '../src/app.ts'
import { billingJobs, paymentsWebhook } from '../src/billing/index.ts'
import '../src/notifications/index.ts'
import { lookAtPayee } from '../src/billing/payees/look-at-payee.ts'
import { payeeFor } from '../src/billing/payees/open-payee.ts'
import { startTopUp } from '../src/billing/top-ups/start-top-up.ts'
import { TopUp } from '../src/billing/top-ups/top-up.ts'
import { statement } from '../src/foundation/database/database.ts'
import { deliveryJobs } from '../src/foundation/events/deliver-events.ts'
import { Fault } from '../src/foundation/fault.ts'
import { money } from '../src/foundation/money.ts'
import type { PlatformKind } from '../src/ledger/index.ts'
import { smtpMail, stripePayments } from '../src/outside/index.ts'
import type { Client, Reader } from './people.ts'
import { openWorld } from './world.ts'

const DYING_CALLS = [
  'requestPayment',
  'payment',
  'cancelPayment',
  'openAccount',
  'onboardingUrl',
  'transfer',
  'transfersFor',
  'takenBackOf',
] as const
const NEWEST_TOP_UP = statement(
  'test.newest-top-up',
  'SELECT id FROM billing.top_ups ORDER BY id DESC LIMIT 1',
)
const NEWEST_PAYOUT = statement(
  'test.newest-payout',
  'SELECT id FROM billing.payouts ORDER BY id DESC LIMIT 1',
)
const PLATFORM_BALANCE = statement(
  'test.platform-balance',
  `SELECT coalesce(sum(e.amount), 0)::bigint AS minor FROM ledger.entries e
   JOIN ledger.account_kinds k ON k.account_id = e.account WHERE k.name = $1`,
)
const CASES = statement('test.cases', 'SELECT id, key, words FROM trust.cases WHERE kind = $1 ORDER BY id')
const HAS_MAIL = statement('test.has-mail', 'UPDATE accounts.people SET email = $2 WHERE id = $1')

/** The world with real money in it: the payments and mail stand-ins, and a server that receives their webhooks. */
export async function openBillingWorld() {
  const world = await openWorld()
  for (const { viewer } of [world.theo, world.mara, world.orin, world.selene])
    await world.app.db.rows(HAS_MAIL, [viewer.id, viewer.email])
  const { secretKey, webhookSecret, connectWebhookSecret } = world.app.config.payments
  const webhooks = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const headers = request.headers as Record<string, string | undefined>
    const endpoint = request.url?.endsWith('-connect') ? 'CONNECT' : 'ACCOUNT'
    const status = await paymentsWebhook(receiver, endpoint)(String(Buffer.concat(chunks)), headers).then(
      () => 200,
      problem => (problem instanceof Fault ? 400 : 500),
    )
    response.writeHead(status).end()
  })
  await new Promise<void>(resolve => webhooks.listen(0, '127.0.0.1', resolve))
  const webhookUrl = `http://127.0.0.1:${(webhooks.address() as AddressInfo).port}/webhooks/stripe`
  const publicUrl = world.app.config.publicUrl
  const secrets = { secretKey, webhookSecret, connectWebhookSecret }
  const connectWebhookUrl = `${webhookUrl}-connect`
  const to = { webhookUrl, connectWebhookUrl, publicUrl, retryMilliseconds: [] }
  const bank = await startPayments({ ...secrets, ...to })
  const post = await startMail()
  const app: App = {
    ...world.app,
    payments: stripePayments({
      ...secrets,
      apiUrl: bank.url,
      retries: 0,
      timeoutMilliseconds: 4_000,
    }),
    mail: smtpMail({ smtpUrl: post.smtpUrl, from: world.app.config.mail.from }),
  }
  let receiver = app
  world.runs(billingJobs(app), deliveryJobs(app))
  return {
    ...world,
    app,
    bank,
    mailbox: post.mailbox,
    /** An event of the stand-in, the newest of its type, as it could be sent anew: changed, to another endpoint, under another secret. */
    async resends(
      type: string,
      { change = {}, endpoint = 'ACCOUNT', secret = webhookSecret }: Resent = {},
    ): Promise<number> {
      const event = bank.book.events.findLast(each => each.type === type)
      if (!event) throw new Error(`no ${type} was sent`)
      const body = JSON.stringify({ ...event, ...change })
      const answer = await fetch(endpoint === 'CONNECT' ? connectWebhookUrl : webhookUrl, {
        method: 'POST',
        body,
        headers: { 'stripe-signature': signature(body, secret, Math.floor(Date.now() / 1000)) },
      })
      return answer.status
    },
    /** All events about one thing come again, in any order the test wants. */
    async replays(ids: readonly string[]): Promise<void> {
      for (const id of ids) {
        const event = bank.book.events.find(each => each.id === id)
        if (!event) throw new Error(`no event ${id}`)
        const { body, headers } = deliveryOf(
          { ...event, id: `evt_again_${randomUUID()}` },
          { ...secrets, connectWebhookUrl },
        )
        const answer = await fetch(webhookUrl, { method: 'POST', body, headers: headers() })
        if (answer.status !== 200) throw new Error(`${event.type} was answered ${answer.status}`)
      }
    },
    /** Meanwhile no event can be applied: what its transaction did is undone. */
    async breaking(work: () => Promise<void>): Promise<void> {
      const transact: App['db']['transact'] = doing =>
        app.db.transact(async tx => {
          await doing(tx)
          throw new Error('the database broke here')
        })
      receiver = { ...app, db: { ...app.db, transact } }
      await work().finally(() => {
        receiver = app
      })
    },
    cases: (kind: 'PAYMENT' | 'CHARGEBACK' | 'AUDIT') =>
      app.db.rows<{ id: string; key: string; words: string }>(CASES, [kind]),
    /** What a platform-wide account has, in minor units. */
    platformBalance: async (kind: PlatformKind): Promise<bigint> =>
      (await app.db.row<{ minor: bigint }>(PLATFORM_BALANCE, [kind]))?.minor ?? 0n,
    newestTopUp: async (): Promise<string> => (await app.db.row<{ id: string }>(NEWEST_TOP_UP))?.id ?? '',
    newestPayout: async (): Promise<string> => (await app.db.row<{ id: string }>(NEWEST_PAYOUT))?.id ?? '',
    /** A process that dies at a call to the outside, before or after it is carried out. */
    dyingAt(call: keyof typeof app.payments & (typeof DYING_CALLS)[number], when: 'before' | 'after'): App {
      const payments = {
        ...app.payments,
        [call]: async (asked: never) => {
          if (when === 'after') await (app.payments[call] as (asked: never) => Promise<unknown>)(asked)
          throw new Error('the process died here')
        },
      }
      return { ...app, payments }
    },
    /** The reader has given the provider all it asks for, and it pays to their account. Returns the account's id. */
    async setsUpPayouts({ viewer }: Reader): Promise<string> {
      const { accountId } = await payeeFor(app, viewer)
      bank.judges(accountId, 'ready')
      await lookAtPayee(app, { accountId })
      return accountId
    },
    async topsUp(minor: number, idempotencyKey: string = randomUUID(), { viewer }: Client = world.theo) {
      const topUp = await startTopUp(app, viewer, {
        amount: money(BigInt(minor), 'USD'),
        idempotencyKey,
      })
      if (!(topUp instanceof TopUp) || topUp.paymentId === null) throw new Error('the top-up did not begin')
      return { ...topUp, paymentId: topUp.paymentId }
    },
    async close() {
      await Promise.all([bank.stop(), post.stop()])
      webhooks.closeAllConnections()
      await new Promise(resolve => webhooks.close(resolve))
      await world.close()
    },
  }
}

interface Resent {
  readonly change?: object
  readonly endpoint?: 'ACCOUNT' | 'CONNECT'
  readonly secret?: string
}

export type BillingWorld = Awaited<ReturnType<typeof openBillingWorld>>
