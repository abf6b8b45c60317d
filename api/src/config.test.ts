import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readConfig } from './config.ts'

const random = 'k8Jd72hfKq0sLwPzX9vB3nTyEr5uGm1c'
const complete = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://soulseer.example',
  PUBLIC_HOSTS: 'https://soulseer.example,auralumic.example',
  DATABASE_URL: `postgres://soulseer_api:${random}@db/soulseer`,
  CMS_URL: 'http://cms:3000',
  CMS_SERVICE_KEY: random,
  CLERK_ISSUER: 'https://clerk.soulseer.example',
  CLERK_JWT_KEY: '-----BEGIN PUBLIC KEY-----',
  CLERK_WEBHOOK_SIGNING_SECRET: `whsec_${random}`,
  STRIPE_SECRET_KEY: `sk_live_${random}`,
  STRIPE_WEBHOOK_SECRET: `whsec_${random}`,
  STRIPE_CONNECT_WEBHOOK_SECRET: `whsec_${random}`,
  SMTP_URL: 'smtps://mail.example',
  MAIL_FROM: 'hello@soulseer.example',
  TURN_URLS: 'turn:turn.soulseer.example',
  TURN_SECRET: random,
}

test('a complete environment is read', () => {
  const config = readConfig(complete)
  assert.equal(config.publicOrigins, ['https://soulseer.example', 'https://auralumic.example'])
  assert.is(config.introspection, false)
  assert.is(readConfig({ ...complete, GRAPHQL_INTROSPECTION: 'on' }).introspection, true)
})

test('each missing thing is a sentence', () => {
  assert.throws(
    () => readConfig({ ...complete, DATABASE_URL: '', TURN_SECRET: '' }),
    (error: Error) => {
      assert.equal(
        error.message.split('\n').map(line => line.split(' ')[0]),
        ['DATABASE_URL', 'TURN_SECRET', 'TURN_SECRET'],
      )
      return true
    },
  )
})

const unfit: [string, Record<string, string>, RegExp][] = [
  ['a stand-in for Stripe', { STRIPE_API_URL: 'http://127.0.0.1:3004/local/stripe' }, /STRIPE_API_URL/],
  ['the local identity provider', { CLERK_ISSUER: 'http://localhost:3000/local/identity' }, /CLERK_ISSUER/],
  ['a short secret', { TURN_SECRET: 'abc' }, /TURN_SECRET is too short/],
  [
    'a default secret',
    { CMS_SERVICE_KEY: 'changeme-changeme-changeme' },
    /CMS_SERVICE_KEY looks like a default/,
  ],
  ['a default database password', { DATABASE_URL: 'postgres://a:password@db/x' }, /DATABASE_URL/],
  ['the local mailbox', { SMTP_URL: 'smtp://127.0.0.1:3005' }, /SMTP_URL/],
]
for (const [what, change, sentence] of unfit) {
  test(`production refuses ${what}, a local world takes it`, () => {
    assert.throws(() => readConfig({ ...complete, ...change }), sentence)
    assert.ok(readConfig({ ...complete, ...change, LOCAL_WORLD: '1' }))
  })
}

test.run()
