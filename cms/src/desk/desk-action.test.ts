import { handleEndpoints } from 'payload'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { breakGlass, openWorld, type World } from '../../test/world.ts'
import { openBreakGlass } from '../staff/break-glass.ts'

const test = suite<{ world: World }>('what staff do at their desk')
const origin = 'http://localhost:3000'
const people = {
  support: ['CLIENT', 'STAFF', 'SUPPORT'],
  finance: ['CLIENT', 'STAFF', 'FINANCE'],
  moderator: ['CLIENT', 'STAFF', 'MODERATOR'],
  editor: ['CLIENT', 'STAFF', 'EDITOR'],
  admin: ['CLIENT', 'STAFF', 'SUPPORT', 'FINANCE', 'MODERATOR', 'EDITOR', 'ADMIN'],
  client: ['CLIENT'],
  reader: ['CLIENT', 'READER'],
}
test.before(async context => {
  const world = await openWorld({ breakGlass: true })
  for (const [name, roles] of Object.entries(people))
    world.sessions.begin(name, { id: `Viewer:${name}`, name, email: `${name}@example.test`, roles })
  context.world = world
})
test.after(({ world }) => world.close())

const parcel = {
  carrier: 'Owl post',
  orders: [{ orderId: 'Order:1', tracking: 'HOOT' }],
  idempotencyKey: '3b9c1d52-0000-4000-8000-000000000001',
}

async function presses(
  { payload }: World,
  token: string | null,
  path: string,
  body: object | string,
  headers: Record<string, string> = {},
) {
  const request = new Request(`http://127.0.0.1/api/desk/${path}`, {
    method: 'POST',
    headers: {
      origin,
      'content-type': 'application/json',
      ...(token && { cookie: `__session=${token}` }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const response = await handleEndpoints({ config: payload.config, request })
  const answer = (await response.json()) as {
    errors?: { message: string; data?: { code: string } }[]
    results?: object[]
  }
  return { status: response.status, code: answer.errors?.[0]?.data?.code, answer }
}

test('is asked of the api by their own token, and answered in words', async ({ world }) => {
  const { sessions } = world
  sessions.answer(() => ({
    shipOrders: [
      { __typename: 'Order', id: 'Order:1', state: 'FULFILLED' },
      { __typename: 'OrderNotChangeable', code: 'NO', message: 'It is cancelled.' },
    ],
  }))
  const before = sessions.asked.length
  const two = { ...parcel, orders: [...parcel.orders, { orderId: 'Order:2', tracking: '' }] }
  const { status, answer } = await presses(world, 'support', 'ship', two)
  assert.is(status, 200)
  assert.equal(answer.results, [
    { orderId: 'Order:1', problem: null },
    { orderId: 'Order:2', problem: 'It is cancelled.' },
  ])
  const asked = sessions.asked.slice(before)
  assert.ok(asked.every(({ token }) => token === 'support'))
  const common = { carrier: 'Owl post', lines: null }
  assert.equal(asked.at(-1)?.variables, {
    inputs: [
      { ...common, orderId: 'Order:1', tracking: 'HOOT', idempotencyKey: `${parcel.idempotencyKey}:Order:1` },
      { ...common, orderId: 'Order:2', tracking: null, idempotencyKey: `${parcel.idempotencyKey}:Order:2` },
    ],
  })
})

test('is for the roles that decide it, whatever a request says', async ({ world }) => {
  const { sessions } = world
  sessions.answer(() => ({}))
  const before = sessions.asked.filter(({ query }) => !query.includes('PanelViewer')).length
  for (const [token, path] of [
    ['finance', 'ship'],
    ['editor', 'ship'],
    ['editor', 'refund'],
    ['editor', 'refund-effect'],
    ['finance', 'stock'],
    ['finance', 'suspend'],
    ['finance', 'readmit'],
    ['support', 'adjust'],
    ['moderator', 'adjust'],
    ['moderator', 'decide-adjustment'],
    ['editor', 'note'],
    ['client', 'suspend'],
    [null, 'note'],
    ['client', 'refund'],
    ['reader', 'stock'],
    ['forged', 'ship'],
    [null, 'ship'],
  ] as const)
    assert.equal(
      await presses(world, token, path, parcel).then(({ status, code }) => [status, code]),
      [403, 'FORBIDDEN'],
      `${token} ${path}`,
    )
  const after = sessions.asked.filter(({ query }) => !query.includes('PanelViewer')).length
  assert.is(after, before, 'the api was asked for nothing')
})

test('comes from a page of ours alone', async ({ world }) => {
  for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: 'null' }])
    assert.is((await presses(world, 'support', 'ship', parcel, headers)).status, 403)
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  assert.is((await presses(world, 'support', 'ship', 'carrier=Owl', form)).status, 415)
  const text = { 'content-type': 'text/plain' }
  assert.is((await presses(world, 'support', 'ship', JSON.stringify(parcel), text)).status, 415)
})

test('is refused where another person signed in since the page was made', async ({ world }) => {
  const { status, code } = await presses(
    world,
    'support',
    'stock',
    { sku: 'CANDLE-45', count: 1 },
    {
      'x-for-person': 'Viewer:admin',
    },
  )
  assert.equal([status, code], [422, 'CONFLICT'])
})

test('needs a session of the site: the break-glass account has none', async ({ world }) => {
  const { payload } = world
  await openBreakGlass(payload, { ...breakGlass, name: 'Break glass' })
  const { token } = await payload.login({ collection: 'staff', data: breakGlass })
  const headers = { authorization: `JWT ${token}` }
  const { status, code } = await presses(world, null, 'ship', parcel, headers)
  assert.equal([status, code], [403, 'NO_SESSION'])
})

test('a refund is foreseen and made in the currency of its order', async ({ world }) => {
  const { sessions } = world
  const usd = (minor: string) => ({ minor, currency: 'USD' })
  sessions.answer(() => ({
    refundEffect: {
      __typename: 'RefundEffect',
      back: usd('1250'),
      byReaders: usd('700'),
      byPlatform: usd('450'),
      tax: usd('100'),
    },
    refundOrder: { __typename: 'Order', id: 'Order:1' },
  }))
  const body = {
    orderId: 'Order:1',
    currency: 'USD',
    lines: [{ orderLineId: 'OrderLine:1', minor: '1250' }],
    shipping: null,
  }
  const { answer } = await presses(world, 'finance', 'refund-effect', body)
  assert.equal(answer, { back: '$12.50', byReaders: '$7.00', byPlatform: '$4.50', tax: '$1.00' } as object)
  const more = { reason: 'It came broken.', idempotencyKey: parcel.idempotencyKey }
  assert.is((await presses(world, 'finance', 'refund', { ...body, ...more })).status, 200)
  const input = {
    orderId: 'Order:1',
    lines: [{ orderLineId: 'OrderLine:1', amount: usd('1250') }],
    shipping: null,
    to: 'WALLET',
    ...more,
  }
  assert.equal(sessions.asked.at(-1)?.variables, { input })
})

test('a return is answered, and what arrived of it counted in', async ({ world }) => {
  const { sessions } = world
  sessions.answer(({ query }) => ({
    [query.includes('answerReturn') ? 'answerReturn' : 'receiveReturn']: {
      __typename: 'OrderReturn',
      id: 'R:1',
    },
  }))
  const declined = { returnId: 'R:1', isAccepted: false, words: ' It was opened. ' }
  assert.is((await presses(world, 'finance', 'answer-return', declined)).status, 200)
  assert.equal(sessions.asked.at(-1)?.variables, {
    input: { orderReturnId: 'R:1', isAccepted: false, words: 'It was opened.' },
  })
  const lines = [{ orderLineId: 'OrderLine:1', restocked: 2, writtenOff: 1 }]
  const { idempotencyKey } = parcel
  const arrived = { returnId: 'R:1', lines, toCard: true, idempotencyKey }
  assert.is((await presses(world, 'support', 'receive-return', arrived)).status, 200)
  assert.equal(sessions.asked.at(-1)?.variables, {
    input: { orderReturnId: 'R:1', lines, to: 'CARD', idempotencyKey },
  })
  assert.is((await presses(world, 'editor', 'receive-return', arrived)).status, 403)
})

test('somebody is suspended and let in again with a reason, and written about', async ({ world }) => {
  const { sessions } = world
  const { idempotencyKey } = parcel
  sessions.answer(({ query }) =>
    query.includes('addPersonNote')
      ? { addPersonNote: { __typename: 'PersonNote', at: '2026-12-01T00:00:00Z' } }
      : {
          suspendPerson: { __typename: 'PersonAccess', personId: 'Person:1' },
          readmitPerson: { __typename: 'OwnAccess', code: 'NO', message: 'It is yours.' },
        },
  )
  const asked = { personId: 'Person:1', reason: ' Insults. ', idempotencyKey }
  assert.is((await presses(world, 'moderator', 'suspend', asked)).status, 200)
  const input = { personId: 'Person:1', reason: 'Insults.', idempotencyKey }
  assert.equal(sessions.asked.at(-1)?.variables, { input })
  const { status, answer } = await presses(world, 'support', 'readmit', asked)
  assert.equal([status, answer.errors?.[0]?.message], [422, 'It is yours.'])
  const written = { personId: 'Person:1', words: ' Calls at night. ', idempotencyKey }
  assert.is((await presses(world, 'finance', 'note', written)).status, 200)
  assert.equal(sessions.asked.at(-1)?.variables, { input: { ...written, words: 'Calls at night.' } })
})

test('a wallet is adjusted, and what waits is confirmed or declined', async ({ world }) => {
  const { sessions } = world
  const { idempotencyKey } = parcel
  sessions.answer(() => ({
    adjustWallet: { __typename: 'WalletAdjustment', id: 'WalletAdjustment:1', state: 'WAITING' },
    confirmAdjustment: { __typename: 'WalletAdjustment', id: 'WalletAdjustment:1', state: 'MADE' },
    declineAdjustment: { __typename: 'WalletAdjustment', id: 'WalletAdjustment:1', state: 'DECLINED' },
  }))
  const wanted = { personId: 'Person:1', reason: 'GOODWILL', words: 'A line broke.', idempotencyKey }
  const body = { ...wanted, isDebit: true, minor: '9900', currency: 'USD' }
  assert.equal((await presses(world, 'finance', 'adjust', body)).answer, { state: 'WAITING' } as object)
  const amount = { minor: '9900', currency: 'USD' }
  assert.equal(sessions.asked.at(-1)?.variables, { input: { ...wanted, direction: 'DEBIT', amount } })
  const before = sessions.asked.length
  const other = await presses(world, 'finance', 'adjust', { ...body, reason: 'toString' })
  assert.equal([other.status, other.code], [422, 'BAD_INPUT'])
  assert.ok(sessions.asked.slice(before).every(({ query }) => !query.includes('adjustWallet')))
  const decided = async (isConfirmed: unknown) =>
    (
      await presses(world, 'finance', 'decide-adjustment', {
        adjustmentId: 'WalletAdjustment:1',
        isConfirmed,
      })
    ).answer
  assert.equal(await decided(true), { state: 'MADE' } as object)
  assert.equal(await decided('true'), { state: 'DECLINED' } as object)
  assert.equal(sessions.asked.at(-1)?.variables, { walletAdjustmentId: 'WalletAdjustment:1' })
})

test('whoever is suspended does nothing more', async ({ world }) => {
  const { sessions } = world
  sessions.begin('leaving', { id: 'Viewer:leaving', name: 'L', email: 'l@example.test', roles: people.admin })
  sessions.answer(() => ({ receiveStock: { __typename: 'Stock', sku: 'CANDLE-45', available: 4 } }))
  const counts = { sku: 'CANDLE-45', count: 1 }
  assert.is((await presses(world, 'leaving', 'stock', counts)).status, 200)
  sessions.end('leaving', 'FORBIDDEN')
  assert.equal(
    await presses(world, 'leaving', 'stock', counts).then(({ status, code }) => [status, code]),
    [422, 'FORBIDDEN'],
    'the api refuses even before the panel asks again who it is',
  )
})

test('says that the desk cannot be reached while the api is away, and not that it is for others', async ({
  world,
}) => {
  await world.sessions.close()
  for (const token of ['support', 'never-seen-before']) {
    const { status, code, answer } = await presses(world, token, 'ship', parcel)
    assert.equal([status, code], [502, 'UNREACHABLE'], token)
    assert.match(answer.errors?.[0]?.message ?? '', /What you typed is still here/)
  }
})

test.run()
