import 'reflect-metadata'
import { createHmac, sign } from 'node:crypto'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { startIdentity } from '../../../../local/src/identity/identity.ts'
import { identityKeys } from '../../../../local/src/identity/keys.ts'
import { svixHeaders } from '../../../../local/src/identity/register.ts'
import { mintWith } from '../../../../local/src/identity/tokens.ts'
import { clerkIdentity } from './clerk.ts'
import { NotFromTheProvider } from './identity.ts'

const issuer = 'http://localhost:3000/local'
const origin = 'http://localhost:3000'
const webhookSecret = `whsec_${Buffer.from('a secret of a webhook').toString('base64')}`
const keys = identityKeys()
const mint = mintWith(keys, issuer, 60)
const theo = { subject: 'user_theo', name: 'Theo Vale', email: 'theo@example.test', role: 'client' } as const
const settings = { issuer, jwtKey: keys.publicPem, webhookSecret, publicOrigins: [origin] }
const identity = clerkIdentity({ ...settings, secretKey: null, apiUrl: null })

/** A token right in everything but `wrong`. */
function tokenWith(wrong: Record<string, unknown>, signer = keys.privateKey) {
  const now = Math.floor(Date.now() / 1000)
  const claims = { sub: 'user_theo', sid: 'sess_1', iss: issuer, azp: origin, sts: 'active', v: 2 }
  const payload = { ...claims, iat: now, nbf: now - 10, exp: now + 60, ...wrong }
  const text = `${part({ alg: 'RS256', kid: 'ins_1', typ: 'JWT' })}.${part(payload)}`
  return `${text}.${sign('sha256', Buffer.from(text), signer).toString('base64url')}`
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

async function isTurnedAway(token: string) {
  const fault = await identity.verifySession(token).then(
    () => undefined,
    caught => caught,
  )
  assert.is(fault?.extensions?.code, 'UNAUTHENTICATED', `taken: ${token}`)
}

const all = ['SUPPORT', 'FINANCE', 'MODERATOR', 'EDITOR', 'ADMIN'] as const

test('a token of the identity provider identifies who is there', async () => {
  const session = await identity.verifySession(await mint(theo, 'sess_1', origin))
  assert.is(session.subject, 'user_theo')
  assert.is(session.sessionId, 'sess_1')
  assert.equal([session.name, session.email, session.staffRoles], [undefined, undefined, undefined])
  assert.ok(session.expiresAt.getTime() > Date.now())
})

test('custom claims are taken as they are, and no more', async () => {
  const { name, email, staffRoles } = await identity.verifySession(
    tokenWith({ name: 'Ines Aldous', email: 'ines@example.test', role: 'staff' }),
  )
  assert.equal([name, email, staffRoles], ['Ines Aldous', 'ines@example.test', all.slice(0, 4)])
  const partly = await identity.verifySession(tokenWith({ name: null, role: null }))
  assert.equal([partly.name, partly.email, partly.staffRoles], [undefined, undefined, []])
})

test('a role is one word or several, and what is no role of staff is none', async () => {
  const rolesOf = async (role: unknown) => (await identity.verifySession(tokenWith({ role }))).staffRoles
  assert.equal(await rolesOf('finance'), ['FINANCE'])
  assert.equal(await rolesOf(['admin', 'support', 'owner', 7]), ['SUPPORT', 'ADMIN'])
  assert.equal(await rolesOf(['staff', 'admin']), [...all])
  for (const role of ['client', 'reader', 'ADMIN', 'Staff', '', [], {}, true])
    assert.equal(await rolesOf(role), [])
})

test('what is wrong in any claim is turned away', async () => {
  const past = Math.floor(Date.now() / 1000) - 60
  await isTurnedAway('')
  await isTurnedAway('not.a.token')
  await isTurnedAway(`${tokenWith({})}${'='.repeat(100_000)}`)
  await isTurnedAway(`${tokenWith({})}=`)
  await isTurnedAway(tokenWith({ name: 'x'.repeat(5000) }))
  await isTurnedAway(tokenWith({ iss: 'https://other.clerk.accounts.dev' }))
  await isTurnedAway(tokenWith({ azp: 'https://evil.test' }))
  await isTurnedAway(tokenWith({ sid: undefined }))
  await isTurnedAway(tokenWith({ sts: 'pending' }))
  await isTurnedAway(tokenWith({ exp: past }))
  await isTurnedAway(tokenWith({ nbf: past + 600 }))
  await isTurnedAway(tokenWith({ sub: undefined }))
  await isTurnedAway(tokenWith({}, identityKeys().privateKey))
  const unsigned = `${part({ alg: 'none', typ: 'JWT' })}.${tokenWith({}).split('.')[1]}.`
  await isTurnedAway(unsigned)
})

test('a token signed with the public key as a shared secret is turned away', async () => {
  const [, payload] = tokenWith({}).split('.')
  const head = part({ alg: 'HS256', typ: 'JWT' })
  const forged = createHmac('sha256', keys.publicPem).update(`${head}.${payload}`).digest('base64url')
  await isTurnedAway(`${head}.${payload}.${forged}`)
})

test('a cached token ends when it expires', async () => {
  const now = Math.floor(Date.now() / 1000)
  const soon = tokenWith({ exp: now + 1 })
  await identity.verifySession(soon)
  const realNow = Date.now
  Date.now = () => realNow() + 10_000
  try {
    await isTurnedAway(soon)
  } finally {
    Date.now = realNow
  }
})

const user = {
  id: 'user_wren',
  object: 'user',
  first_name: 'Wren',
  last_name: 'Alder',
  email_addresses: [
    { id: 'idn_1', email_address: 'old@example.test' },
    { id: 'idn_2', email_address: 'wren@example.test' },
  ],
  primary_email_address_id: 'idn_2',
  public_metadata: { role: 'client' },
  banned: false,
  updated_at: 1_763_700_000_000,
}

function webhook(
  type: string,
  data: object,
  secret = webhookSecret,
  seconds = Math.floor(Date.now() / 1000),
) {
  const body = JSON.stringify({ type, data, object: 'event' })
  return { body, headers: svixHeaders('msg_1', body, secret, seconds) }
}

const wordsOf = async ({ body, headers }: ReturnType<typeof webhook>) =>
  (await identity.readWebhook(body, headers)) as unknown as Record<string, unknown>

test('a change of a person arrives in our words', async () => {
  const { body, headers } = webhook('user.updated', user)
  assert.equal(await identity.readWebhook(body, headers), {
    id: 'msg_1',
    type: 'UPDATED',
    subject: 'user_wren',
    changedAt: new Date(1_763_700_000_000),
    name: 'Wren Alder',
    email: 'wren@example.test',
    staffRoles: [],
    isBanned: false,
  })
  const banned = webhook('user.updated', { ...user, banned: true })
  assert.is((await wordsOf(banned)).isBanned, true)
  const gone = webhook('user.deleted', { id: 'user_wren', object: 'user', deleted: true })
  assert.equal(await wordsOf(gone), { id: 'msg_1', type: 'DELETED', subject: 'user_wren' })
  for (const type of ['session.ended', 'session.removed', 'session.revoked']) {
    const ended = webhook(type, { id: 'sess_1', object: 'session', user_id: 'user_wren', status: 'ended' })
    assert.equal(await wordsOf(ended), {
      id: 'msg_1',
      type: 'SESSION_ENDED',
      subject: 'user_wren',
      sessionId: 'sess_1',
    })
  }
  const other = webhook('session.created', { id: 'sess_1', object: 'session' })
  assert.is(await identity.readWebhook(other.body, other.headers), null)
})

test('a webhook of another sender, another time or another text is not believed', async () => {
  const now = Math.floor(Date.now() / 1000)
  const other = `whsec_${Buffer.from('another secret').toString('base64')}`
  const doubted = [
    webhook('user.updated', user, other),
    webhook('user.updated', user, webhookSecret, now - 3600),
    webhook('user.updated', user, webhookSecret, now + 3600),
    { ...webhook('user.updated', user), body: '{"type":"user.deleted","data":{"id":"user_theo"}}' },
    { body: '{}', headers: {} },
  ]
  for (const { body, headers } of doubted) {
    const fault = await identity.readWebhook(body, headers).then(
      () => undefined,
      caught => caught,
    )
    assert.instance(fault, NotFromTheProvider)
  }
})

test('the API of the provider describes who somebody is, to whoever has its key', async () => {
  const { local, close } = await localProvider()
  const asking = (secretKey: string | null) => clerkIdentity({ ...settings, secretKey, apiUrl: local })
  const known = await asking('sk_test_of_this_test').describe('user_ines')
  assert.equal(
    { ...known, changedAt: undefined },
    {
      subject: 'user_ines',
      changedAt: undefined,
      name: 'Ines Aldous',
      email: 'ines@example.test',
      staffRoles: ['ADMIN'],
      isBanned: false,
    },
  )
  assert.is(await asking('sk_test_of_this_test').describe('user_nobody'), null)
  assert.is(await asking(null).describe('user_ines'), null)
  const refused = await asking('sk_test_another')
    .describe('user_ines')
    .then(
      () => 'answered',
      () => 'refused',
    )
  assert.is(refused, 'refused')
  await close()
})

test('the API of the provider removes somebody, once and again', async () => {
  const { local, close } = await localProvider()
  const asking = (secretKey: string | null) => clerkIdentity({ ...settings, secretKey, apiUrl: local })
  const provider = asking('sk_test_of_this_test')
  await provider.remove('user_ines')
  assert.is(await provider.describe('user_ines'), null)
  await provider.remove('user_ines')
  for (const key of [null, 'sk_test_another'])
    assert.is(
      await asking(key)
        .remove('user_theo')
        .then(
          () => 'removed',
          () => 'refused',
        ),
      'refused',
    )
  await close()
})

async function localProvider() {
  const provider = await startIdentity({
    cast: [theo, { subject: 'user_ines', name: 'Ines Aldous', email: 'ines@example.test', role: 'admin' }],
    issuer,
    publicUrl: origin,
    secretKey: 'sk_test_of_this_test',
    webhookSecret,
    webhookUrl: 'http://127.0.0.1:9',
    post: async () => undefined,
  })
  return { local: `${provider.url}/local/clerk`, close: () => provider.stop() }
}

test.run()
