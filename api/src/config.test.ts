import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readConfig } from './config.ts'

const random = 'k8Jd72hfKq0sLwPzX9vB3nTyEr5uGm1c'
const complete = {
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
  MAIL_LINK_SECRET: random,
  PUSH_PUBLIC_KEY: 'BPublicKeyOfOurs',
  PUSH_PRIVATE_KEY: random,
  TURN_URLS: 'turn:turn.soulseer.example',
  TURN_SECRET: random,
  FILES_FOLDER: '/files',
  FILES_SECRET: random,
  AGORA_APP_ID: '7f3a9c1e5b2d48609a1c3e5f7b9d0246',
  AGORA_APP_CERTIFICATE: 'c04b8e1f92d7365a0e4f8b1d6c93a257',
  AGORA_CUSTOMER_ID: 'a-customer',
  AGORA_CUSTOMER_SECRET: random,
}

test('a complete environment is read', () => {
  const config = readConfig(complete)
  assert.equal(config.publicOrigins, ['https://soulseer.example', 'https://auralumic.example'])
  assert.is(config.introspection, false)
  assert.is(readConfig({ ...complete, GRAPHQL_INTROSPECTION: 'on' }).introspection, true)
})

test('what is not asked for as a local world is production', () => {
  for (const NODE_ENV of [undefined, 'development'])
    for (const LOCAL_WORLD of [undefined, '', '0', 'true']) {
      const config = readConfig({ ...complete, NODE_ENV, LOCAL_WORLD })
      assert.equal([config.localWorld, config.production, config.introspection], [false, true, false])
    }
  const local = readConfig({ ...complete, LOCAL_WORLD: '1' })
  assert.equal([local.localWorld, local.production, local.introspection], [true, false, true])
})

test('each missing thing is a sentence', () => {
  assert.throws(
    () => readConfig({ ...complete, DATABASE_URL: '', TURN_SECRET: '' }),
    (error: Error) => {
      assert.equal(
        error.message.split('\n').map(line => line.split(' ')[0]),
        ['DATABASE_URL', 'TURN_SECRET'],
      )
      return true
    },
  )
})

test('files are in a bucket where one is named, else in a folder', () => {
  assert.is(readConfig(complete).files.kind, 'disk')
  const bucket = {
    FILES_S3_BUCKET: 'soulseer',
    FILES_S3_REGION: 'eu-central-1',
    FILES_S3_ACCESS_KEY_ID: 'id',
    FILES_S3_SECRET_ACCESS_KEY: random,
  }
  const { FILES_FOLDER: _, FILES_SECRET: __, ...elsewhere } = complete
  assert.is(readConfig({ ...elsewhere, ...bucket }).files.kind, 's3')
  assert.throws(
    () => readConfig({ ...elsewhere, ...bucket, FILES_S3_REGION: '' }),
    /^FILES_S3_REGION is missing/,
  )
})

test('live video is Agora; only a local world without its keys has an engine of its own', () => {
  assert.is(readConfig(complete).liveVideo.kind, 'agora')
  assert.is(readConfig({ ...complete, LOCAL_WORLD: '1' }).liveVideo.kind, 'agora')
  const { AGORA_APP_ID: _, ...keyless } = complete
  const engine = { LIVE_VIDEO_URL: 'http://127.0.0.1:3008', LIVE_VIDEO_SECRET: random }
  assert.is(readConfig({ ...keyless, ...engine, LOCAL_WORLD: '1' }).liveVideo.kind, 'embedded')
  assert.throws(() => readConfig({ ...keyless, ...engine }), /^AGORA_APP_ID is missing/)
})

const unfit: [string, Record<string, string>, RegExp][] = [
  ['a stand-in for Stripe', { STRIPE_API_URL: 'http://127.0.0.1:3004/local/stripe' }, /STRIPE_API_URL/],
  ['the local identity provider', { CLERK_ISSUER: 'http://localhost:3000/local/identity' }, /CLERK_ISSUER/],
  ['text messages that are only logged', { SMS_LOG: '1' }, /SMS_LOG=1 logs text messages/],
  ['a short secret', { TURN_SECRET: 'abc' }, /TURN_SECRET is too short/],
  ['a stand-in for Clerk', { CLERK_API_URL: 'http://127.0.0.1:3004/local/clerk' }, /CLERK_API_URL/],
  ["a test key of Clerk's API", { CLERK_SECRET_KEY: `sk_test_${random}` }, /CLERK_SECRET_KEY is a test key/],
  ['a secret of one character', { CMS_SERVICE_KEY: 'x'.repeat(40) }, /CMS_SERVICE_KEY can be guessed/],
  ['a secret that repeats itself', { TURN_SECRET: 'hunter2-'.repeat(5) }, /TURN_SECRET can be guessed/],
  ['a weak password of Redis', { REDIS_URL: 'redis://:aaaaaaaaaaaa@redis:6379' }, /REDIS_URL/],
  [
    'a default secret',
    { CMS_SERVICE_KEY: 'changeme-changeme-changeme' },
    /CMS_SERVICE_KEY looks like a default/,
  ],
  ['a default database password', { DATABASE_URL: 'postgres://a:password@db/x' }, /DATABASE_URL/],
  ['a stand-in for Agora', { AGORA_API_URL: 'http://127.0.0.1:9' }, /AGORA_API_URL/],
  ['the embedded engine of live video', { LIVE_VIDEO_URL: 'http://127.0.0.1:3008' }, /LIVE_VIDEO_URL/],
  ['what is no id of Agora', { AGORA_APP_ID: 'my-app' }, /AGORA_APP_ID has not 32/],
  ['a short certificate of Agora', { AGORA_APP_CERTIFICATE: 'abc' }, /AGORA_APP_CERTIFICATE is too short/],
  ['the local mailbox', { SMTP_URL: 'smtp://127.0.0.1:3005' }, /SMTP_URL/],
]
for (const [what, change, sentence] of unfit) {
  test(`production refuses ${what}, whatever NODE_ENV is; a local world takes it`, () => {
    for (const NODE_ENV of [undefined, '', 'production', 'development', 'test'])
      assert.throws(() => readConfig({ ...complete, ...change, NODE_ENV }), sentence)
    assert.ok(readConfig({ ...complete, ...change, LOCAL_WORLD: '1' }))
  })
}

test.run()
