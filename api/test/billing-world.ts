import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startMail } from '../../local/src/mail/mail.ts'
import { startPayments } from '../../local/src/payments/payments.ts'
import type { App } from '../src/app.ts'
import { billingJobs, paymentsWebhook } from '../src/billing/index.ts'
import '../src/notifications/index.ts'
import { lookAtPayee } from '../src/billing/look-at-payee.ts'
import { payeeFor } from '../src/billing/open-payee.ts'
import { startTopUp } from '../src/billing/start-top-up.ts'
import { TopUp } from '../src/billing/top-up.ts'
import { statement } from '../src/foundation/database.ts'
import { deliveryJobs } from '../src/foundation/deliver-events.ts'
import { Fault } from '../src/foundation/fault.ts'
import { money } from '../src/foundation/money.ts'
import { smtpMail, stripePayments } from '../src/outside/index.ts'
import type { Reader } from './people.ts'
import { openWorld } from './world.ts'

const HAS_MAIL = statement('test.has-mail', 'UPDATE accounts.people SET email = $2 WHERE id = $1')

/** The world with real money in it: the payments and mail stand-ins, and the house hearing their webhooks. */
export async function openBillingWorld() {
  const world = await openWorld()
  for (const { viewer } of [world.theo, world.mara, world.orin, world.selene])
    await world.app.db.rows(HAS_MAIL, [viewer.id, viewer.email])
  const { secretKey, webhookSecret, connectWebhookSecret } = world.app.config.payments
  const hearing = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const headers = request.headers as Record<string, string | undefined>
    const status = await paymentsWebhook(app)(String(Buffer.concat(chunks)), headers).then(
      () => 200,
      problem => (problem instanceof Fault ? 400 : 500),
    )
    response.writeHead(status).end()
  })
  await new Promise<void>(resolve => hearing.listen(0, '127.0.0.1', resolve))
  const webhookUrl = `http://127.0.0.1:${(hearing.address() as AddressInfo).port}/webhooks/stripe`
  const publicUrl = world.app.config.publicUrl
  const secrets = { secretKey, webhookSecret, connectWebhookSecret }
  const bank = await startPayments({ ...secrets, webhookUrl, publicUrl, retryMilliseconds: [] })
  const post = await startMail()
  const app: App = {
    ...world.app,
    payments: stripePayments({
      ...secrets,
      apiUrl: bank.url,
      retries: 0,
      timeoutMilliseconds: 1_500,
    }),
    mail: smtpMail({ smtpUrl: post.smtpUrl, from: world.app.config.mail.from }),
  }
  world.runs(billingJobs(app), deliveryJobs(app))
  return {
    ...world,
    app,
    bank,
    mailbox: post.mailbox,
    /** A process that dies at a call to the outside, before or after it is carried out. */
    dyingAt(
      call: 'requestPayment' | 'openAccount' | 'onboardingUrl' | 'transfer',
      when: 'before' | 'after',
    ): App {
      const payments = {
        ...app.payments,
        [call]: async (asked: never) => {
          if (when === 'after') await app.payments[call](asked)
          throw new Error('the process died here')
        },
      }
      return { ...app, payments }
    },
    /** She has told the provider all it asks, and it pays to her account. Answers the account's id. */
    async setsUpPayouts({ viewer }: Reader): Promise<string> {
      const { accountId } = await payeeFor(app, viewer)
      bank.judges(accountId, 'ready')
      await lookAtPayee(app, { accountId })
      return accountId
    },
    async topsUp(minor: number, idempotencyKey: string = randomUUID()) {
      const topUp = await startTopUp(app, world.theo.viewer, {
        amount: money(BigInt(minor), 'USD'),
        idempotencyKey,
      })
      if (!(topUp instanceof TopUp) || topUp.paymentId === null) throw new Error('the top-up did not begin')
      return { ...topUp, paymentId: topUp.paymentId }
    },
    async close() {
      await Promise.all([bank.stop(), post.stop()])
      hearing.closeAllConnections()
      await new Promise(resolve => hearing.close(resolve))
      await world.close()
    },
  }
}

export type BillingWorld = Awaited<ReturnType<typeof openBillingWorld>>
