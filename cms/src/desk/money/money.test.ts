import { handleEndpoints } from 'payload'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../../test/world.ts'

const test = suite<{ world: World }>('the money desk and the audit trail in the panel')
const origin = 'http://localhost:3000'
const people = {
  support: ['CLIENT', 'STAFF', 'SUPPORT'],
  finance: ['CLIENT', 'STAFF', 'FINANCE'],
  admin: ['CLIENT', 'STAFF', 'SUPPORT', 'FINANCE', 'MODERATOR', 'EDITOR', 'ADMIN'],
  client: ['CLIENT'],
}
test.before(async context => {
  const world = await openWorld()
  for (const [name, roles] of Object.entries(people))
    world.sessions.begin(name, { id: `Viewer:${name}`, name, email: `${name}@example.test`, roles })
  context.world = world
})
test.after(({ world }) => world.close())

const idempotencyKey = '3b9c1d52-0000-4000-8000-000000000001'

async function requests({ payload }: World, token: string | null, path: string, body?: object) {
  const request = new Request(`http://127.0.0.1/api/desk/${path}`, {
    headers: { origin, 'content-type': 'application/json', ...(token && { cookie: `__session=${token}` }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  const response = await handleEndpoints({ config: payload.config, request })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

test('payouts are tried again, held and released by those who look after money', async ({ world }) => {
  const { sessions } = world
  sessions.answer(({ query }) =>
    query.includes('retryPayout')
      ? { retryPayout: { __typename: 'Payout', id: 'P:2' } }
      : {
          holdPayouts: { __typename: 'PayoutsHeld' },
          releasePayouts: { __typename: 'OwnAccess', code: 'OWN_ACCESS', message: 'Your own.' },
        },
  )
  const retry = { payoutId: 'P:1', reason: ' The bank was shut. ', idempotencyKey }
  assert.equal(JSON.parse((await requests(world, 'finance', 'retry-payout', retry)).text), {
    payoutId: 'P:2',
  })
  assert.equal(sessions.asked.at(-1)?.variables, { input: { ...retry, reason: 'The bank was shut.' } })
  const hold = { personId: 'Person:1', reason: 'Fraud.', idempotencyKey }
  assert.is((await requests(world, 'finance', 'hold-payouts', hold)).status, 200)
  assert.is((await requests(world, 'finance', 'release-payouts', hold)).status, 422, 'a refusal in words')
  for (const path of ['retry-payout', 'hold-payouts', 'release-payouts'])
    for (const token of ['support', 'client', null])
      assert.is((await requests(world, token, path, hold)).status, 403, `${token} ${path}`)
})

test('a parked event is delivered again', async ({ world }) => {
  world.sessions.answer(() => ({ replayDelivery: { __typename: 'Delivery', id: 'D:1' } }))
  const body = { deliveryId: 'D:1', idempotencyKey }
  assert.is((await requests(world, 'support', 'replay-delivery', body)).status, 200)
  assert.equal(world.sessions.asked.at(-1)?.variables, { input: { deliveryId: 'D:1' } })
})

const transfer = (number: string, name: string) => ({
  id: `T:${number}`,
  number,
  at: '2026-11-30T10:00:00.000Z',
  reason: 'tip',
  subject: 's',
  cause: null,
  amount: { minor: '1250', currency: 'USD' },
  fee: { minor: '-50', currency: 'USD' },
  debit: { kind: 'wallet', owner: { id: 'Person:1', name } },
  credit: { kind: 'platform-revenue', owner: null },
})

test('all pages of a list are one file, with the filters of the page', async ({ world }) => {
  const { sessions } = world
  sessions.answer(({ variables }) => {
    const { after } = variables as { after: string | null }
    const node = after === null ? transfer('2', '=HYPERLINK("x")') : transfer('1', 'Ada')
    const pageInfo = { endCursor: after === null ? 'c1' : 'c2', hasNextPage: after === null }
    return { transfers: { edges: [{ node }], pageInfo } }
  })
  const before = sessions.asked.length
  const { status, type, text } = await requests(
    world,
    'finance',
    'export/transfers?reason=tip&to=2026-11-30&find=',
  )
  assert.is(status, 200)
  assert.match(type ?? '', /^text\/csv/)
  const lines = text.trim().split('\r\n')
  assert.is(lines.length, 3)
  assert.is(
    lines[1],
    `2,2026-11-30T10:00:00.000Z,tip,"'=HYPERLINK(""x"")",wallet,,platform-revenue,12.50,-0.50,USD,s`,
  )
  const filter = { find: null, personId: null, reason: 'tip', from: null, to: '2026-12-01T00:00:00.000Z' }
  const asked = sessions.asked.slice(before).filter(({ query }) => query.includes('DeskTransfers'))
  assert.equal(
    asked.map(({ variables }) => variables),
    [null, 'c1'].map(after => ({ filter, first: 100, after })),
  )
})

test('files are for the roles of their pages', async ({ world }) => {
  const none = { edges: [], pageInfo: { endCursor: null, hasNextPage: false } }
  world.sessions.answer(() => ({ auditTrail: none, payouts: none, topUps: none, transfers: none }))
  for (const path of ['transfers', 'payouts', 'top-ups', 'audit-trail'].map(each => `export/${each}`)) {
    const [able, unable] = path.endsWith('trail')
      ? (['admin', ['finance', 'support']] as const)
      : (['finance', ['support']] as const)
    assert.is((await requests(world, able, path)).status, 200, path)
    for (const token of [...unable, 'client', 'forged', null])
      assert.is((await requests(world, token, path)).status, 403, `${token} ${path}`)
  }
})

test.run()
