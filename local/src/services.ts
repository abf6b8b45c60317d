/**
 * The outside world, embedded: identity, payments, mailbox, clock and explorer on one HTTP port, mail on SMTP, a relay
 * on UDP. Reads its environment here and nowhere else.
 */
import { join } from 'node:path'
import { cast } from '../../api/test/cast.ts'
import { clockRoutes } from './clock/clock.ts'
import { explorerRoutes } from './explorer/explorer.ts'
import { createIdentity } from './identity/identity.ts'
import { identityKeys } from './identity/keys.ts'
import { lookRoutes } from './look.ts'
import { createMail } from './mail/mail.ts'
import { createPayments } from './payments/payments.ts'
import { startRelay } from './relay/relay.ts'
import { smsRoutes } from './sms/sms.ts'
import { json, serve } from './web.ts'

const environment = process.env
if (environment.LOCAL_WORLD !== '1') {
  console.error(
    'The embedded world stands in for real services, and runs only where LOCAL_WORLD=1 asks for it.',
  )
  process.exit(1)
}

const basePort = Number(environment.PORT ?? 3000)
const publicUrl = environment.PUBLIC_URL ?? `http://localhost:${basePort}`
const folder = environment.LOCAL_STATE ?? join(import.meta.dirname, '../../.local')

const mail = await createMail({ smtpPort: basePort + 5, file: join(folder, 'mailbox.json') })
const identity = createIdentity({
  cast: Object.values(cast).map(({ subject, name, email, part }) => ({
    subject,
    name,
    email,
    role: part === 'staff' ? 'admin' : part,
  })),
  issuer: environment.CLERK_ISSUER ?? `${publicUrl}/local`,
  publicUrl,
  secretKey: required('CLERK_SECRET_KEY'),
  webhookSecret: required('CLERK_WEBHOOK_SIGNING_SECRET'),
  webhookUrl: `${publicUrl}/webhooks/clerk`,
  post: async ({ from, to, subject, text }) => void mail.mailbox.put({ from, to: [to], subject, text }),
  keys: identityKeys(folder),
  file: join(folder, 'identity.json'),
})
const payments = createPayments({
  secretKey: required('STRIPE_SECRET_KEY'),
  webhookSecret: required('STRIPE_WEBHOOK_SECRET'),
  connectWebhookSecret: required('STRIPE_CONNECT_WEBHOOK_SECRET'),
  webhookUrl: `${publicUrl}/webhooks/stripe`,
  connectWebhookUrl: `${publicUrl}/webhooks/stripe-connect`,
  publicUrl,
  payees: Object.values(cast).flatMap(({ payoutAccount: id, email }) => (id ? [{ id, email }] : [])),
  file: join(folder, 'payments.json'),
})
const sms = smsRoutes(
  { accountSid: required('TWILIO_ACCOUNT_SID'), authToken: required('TWILIO_AUTH_TOKEN') },
  ({ from, to, text }) => void mail.mailbox.put({ from, to: [to], subject: text, text }),
)
const relay = await startRelay({ secret: required('TURN_SECRET'), port: basePort + 7 })
const http = await serve(
  [
    { method: 'GET', path: '/healthz', handle: () => json({ ok: true }) },
    ...identity.routes,
    ...payments.routes,
    ...mail.routes,
    ...sms,
    ...clockRoutes(required('MIGRATE_URL')),
    ...explorerRoutes,
    ...lookRoutes,
  ],
  basePort + 4,
)
console.log(`Local services: ${http.url}, mail ${mail.smtpUrl}, relay ${relay.url}`)

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    if (stopping) return
    stopping = true
    identity.close()
    payments.close()
    await Promise.all([http.stop(), mail.close(), relay.stop()])
    process.exit(0)
  })
}

function required(name: string): string {
  const value = environment[name]
  if (value) return value
  console.error(`${name} is not set; "npm start" generates it.`)
  process.exit(1)
}
