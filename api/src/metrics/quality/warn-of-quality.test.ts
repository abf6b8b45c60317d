import { randomUUID } from 'node:crypto'
import { graphql } from 'graphql'
import pg from 'pg'
import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { Loaders } from '../../foundation/loaders.ts'
import type { StaffRole, Viewer } from '../../foundation/viewer.ts'
import { buildContract } from '../../schema.ts'
import { countDueDays } from '../count-days.ts'
import { warnOfQuality } from './warn-of-quality.ts'

const { story, run } = stories('warnings about readers, and what waits for staff')
const schema = await buildContract()

const staff = async (world: World, ...roles: StaffRole[]): Promise<Viewer> => ({
  ...(await world.viewer('ines')),
  roles: ['CLIENT', 'STAFF', ...roles],
})

async function asks(
  { app }: World,
  viewer: Viewer,
  source: string,
  variableValues: object = {},
  language: 'en' | 'es' = 'en',
) {
  const contextValue = {
    ...{ app, viewer, language, loaders: new Loaders(), host: 'localhost', requestId: 'story' },
  }
  const { data, errors } = await graphql({
    schema,
    source,
    contextValue,
    variableValues: { ...variableValues },
  })
  if (errors?.[0]?.extensions.code === undefined && errors) console.error(errors)
  return { data: JSON.parse(JSON.stringify(data ?? null)), code: errors?.[0]?.extensions.code }
}

const CASES = `{ cases(filter: { kind: QUALITY }) { edges { node { id assignee { id } ... on PlatformCase { words person { name } } } } } }`
const WAITING = `{ waitingForStaff { kind count oldestAt } }`
const METRICS = `query ($day: Date!) {
  metrics(from: $day, to: $day) { series { measure count total totals } }
  readerMetrics(from: $day, to: $day) { edges { node { tier warnings earned { minor } reader { name } } } }
  metricRows(measures: [READINGS_CHAT], from: $day, to: $day) { edges { node { kind value person { name } } } }
}`

story('a reader who lets rings pass is warned of once a month, and staff look after it', async world => {
  const { app, theo, mara } = world
  const owner = new pg.Client({ connectionString: world.database.adminUrl })
  await owner.connect()
  await owner.query('UPDATE cms.policies SET quality_fewest = 3')
  await owner.end()
  await theo.topsUp(9_000)
  for (let ring = 0; ring < 4; ring++) {
    await mara.goesOnline()
    const rung = await theo.requests(mara, 'CHAT', randomUUID())
    assert.ok('id' in rung)
    await mara.declines(rung)
  }
  await countDueDays(app)
  await warnOfQuality(app)
  await warnOfQuality(app)
  const support = await staff(world, 'SUPPORT')
  const { edges } = (await asks(world, support, CASES)).data.cases
  const hers = edges.filter(({ node }: { node: { words: string } }) =>
    node.words.startsWith('Rings accepted'),
  )
  assert.is(hers.length, 1)
  const [{ node: found }] = hers
  assert.is(found.words, 'Rings accepted, percent: 0 in the last 30 days, at least 70 is expected.')
  const { data } = await asks(world, support, CASES, {}, 'es')
  const inSpanish = data.cases.edges.map(({ node }: { node: { words: string } }) => node.words)
  assert.ok(
    inSpanish.includes('Llamadas aceptadas, en porcentaje: 0 en los últimos 30 días; se espera al menos 70.'),
  )
  assert.is(found.assignee, null)

  const waiting = await asks(world, support, WAITING)
  assert.ok(waiting.data.waitingForStaff.some(({ kind }: { kind: string }) => kind === 'WARNINGS'))
  const editor = await asks(world, await staff(world, 'EDITOR'), WAITING)
  assert.equal(editor.data.waitingForStaff, [])

  const CLOSE = `mutation ($id: ID!, $key: IdempotencyKey!) {
    closeCase(input: { caseId: $id, note: "We spoke.", idempotencyKey: $key }) { __typename } }`
  const { id } = found
  assert.is(
    (await asks(world, await staff(world, 'EDITOR'), CLOSE, { id, key: randomUUID() })).code,
    'FORBIDDEN',
  )
  const closed = await asks(world, support, CLOSE, { id, key: randomUUID() })
  assert.is(closed.data.closeCase.__typename, 'PlatformCase')
  await warnOfQuality(app)
  const after = (await asks(world, support, CASES)).data.cases.edges
  assert.not.ok(
    after.some(({ node }: { node: { words: string } }) => node.words.startsWith('Rings accepted')),
  )
})

story('counts are for support, money for finance alone', async world => {
  const { app, theo, mara, advance, settle } = world
  const call = await theo.calls(mara)
  await settle()
  await advance(60)
  await theo.ends(call)
  await settle()
  await countDueDays(app)
  const day = (await world.now()).toISOString().slice(0, 10)
  const seenBy = async (...roles: StaffRole[]) =>
    (await asks(world, await staff(world, ...roles), METRICS, { day })).data
  const [support, finance] = [await seenBy('SUPPORT'), await seenBy('FINANCE')]
  const of = (found: typeof support, name: string) =>
    found.metrics.series.find(({ measure }: { measure: string }) => measure === name)
  assert.equal(
    [of(support, 'TOP_UPS').count, of(support, 'TOP_UPS').total, of(support, 'TOP_UPS').totals],
    [1, null, null],
  )
  assert.is(of(finance, 'TOP_UPS').total, '9000')
  assert.is(of(support, 'READINGS_CHAT').total, '60000')
  const row = (found: typeof support) =>
    found.readerMetrics.edges.find(
      ({ node }: { node: { reader: { name: string } } }) => node.reader.name === mara.viewer.name,
    ).node
  assert.is(row(support).earned, null)
  assert.ok(BigInt(row(finance).earned.minor) > 0n)
  assert.is(support.metricRows.edges[0].node.kind, 'Reading')
  const MONEY = METRICS.replace('[READINGS_CHAT]', '[PLATFORM_PART]')
  assert.is((await asks(world, await staff(world, 'SUPPORT'), MONEY, { day })).code, 'FORBIDDEN')
  assert.is((await asks(world, await staff(world, 'EDITOR'), METRICS, { day })).code, 'FORBIDDEN')
  assert.is((await asks(world, theo.viewer, METRICS, { day })).code, 'FORBIDDEN')
})

story('staff see how the programs are', async world => {
  const HEALTH = `{ platformHealth { nodes { isAlive } jobs { count } failingJobs givenUpJobs mails { count }
    paymentEvents { count oldestAt } isLiveVideoReachable } }`
  const { platformHealth } = (await asks(world, await staff(world, 'EDITOR'), HEALTH)).data
  assert.ok(platformHealth.nodes.length >= 1)
  assert.equal(platformHealth.paymentEvents, { count: 0, oldestAt: null })
  assert.ok(platformHealth.isLiveVideoReachable)
  assert.is((await asks(world, world.theo.viewer, HEALTH)).code, 'FORBIDDEN')
})

run()
