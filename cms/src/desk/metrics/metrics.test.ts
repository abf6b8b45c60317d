import { handleEndpoints } from 'payload'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../../test/world.ts'

const test = suite<{ world: World }>('metrics, cases and closed accounts in the panel')
const origin = 'http://localhost:3000'
const people = {
  support: ['CLIENT', 'STAFF', 'SUPPORT'],
  finance: ['CLIENT', 'STAFF', 'FINANCE'],
  moderator: ['CLIENT', 'STAFF', 'MODERATOR'],
  editor: ['CLIENT', 'STAFF', 'EDITOR'],
  client: ['CLIENT'],
}
test.before(async context => {
  const world = await openWorld().catch(fault => {
    console.error(fault)
    throw fault
  })
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
  return { status: response.status, text: await response.text() }
}

test('a case is closed with what was done about it', async ({ world }) => {
  world.sessions.answer(() => ({
    closeCase: { __typename: 'CaseClosed', code: 'CASE_CLOSED', message: 'Closed before.' },
  }))
  const close = { caseId: 'C:1', reason: ' We spoke. ', idempotencyKey }
  const closed = await requests(world, 'support', 'close-case', close)
  assert.is(closed.status, 422)
  assert.match(closed.text, 'Closed before.')
  assert.equal(world.sessions.asked.at(-1)?.variables, {
    input: { caseId: 'C:1', note: 'We spoke.', idempotencyKey },
  })
  for (const token of ['editor', 'client', null])
    assert.is((await requests(world, token, 'close-case', close)).status, 403, `${token}`)
})

test('an account is closed by support alone, with a reason', async ({ world }) => {
  world.sessions.answer(() => ({
    closePerson: { __typename: 'AccountClosed', closedAt: '2026-12-01T00:00:00Z' },
  }))
  const body = { personId: 'P:1', reason: ' They died. ', idempotencyKey }
  assert.is((await requests(world, 'support', 'close-person', body)).status, 200)
  assert.equal(world.sessions.asked.at(-1)?.variables, { input: { ...body, reason: 'They died.' } })
  for (const token of ['finance', 'moderator', 'client', null])
    assert.is((await requests(world, token, 'close-person', body)).status, 403, `${token}`)
})

test('a period is taken away as a file, a line for each measure of each day', async ({ world }) => {
  const series = [{ measure: 'SIGN_UPS', count: 3, counts: [0, 3], total: '0', totals: ['0', '0'] }]
  world.sessions.answer(({ query }) =>
    query.includes('today')
      ? { metrics: { today: '2026-12-01' } }
      : { metrics: { zone: 'UTC', currency: 'USD', countedAt: null, series }, before: { series: [] } },
  )
  const file = await requests(world, 'moderator', 'export/metrics?from=2026-11-30&to=2026-12-01')
  assert.is(file.status, 200)
  assert.is(file.text, 'day,measure,count,value,currency\r\n2026-12-01,SIGN_UPS,3,0,USD\r\n')
  assert.is((await requests(world, 'editor', 'export/metrics')).status, 403)
})

test('the rows behind a number are taken away, too', async ({ world }) => {
  const node = {
    ...{ at: '2026-12-01T10:00:00Z', measure: 'TIPS', kind: 'Transfer', subjectId: 'T:1' },
    ...{ value: '500', currency: 'USD', person: { id: 'P:1', name: 'Theo' }, reader: null },
  }
  world.sessions.answer(({ query }) =>
    query.includes('today')
      ? { metrics: { today: '2026-12-01' } }
      : { metricRows: { edges: [{ node }], pageInfo: { endCursor: null, hasNextPage: false } } },
  )
  const file = await requests(world, 'finance', 'export/metric-rows?measure=TIPS,NONSENSE&days=7')
  assert.match(file.text, '2026-12-01T10:00:00Z,TIPS,Transfer,T:1,Theo,,500,USD')
  const { measures, from } = (world.sessions.asked.at(-1)?.variables ?? {}) as {
    measures: string[]
    from: string
  }
  assert.equal([measures, from], [['TIPS'], '2026-11-25'])
})

test.run()
