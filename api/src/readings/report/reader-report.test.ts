import * as assert from 'uvu/assert'
import type { Client } from '../../../test/people.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { readerReport } from './reader-report.ts'

const { story, run } = stories('a reader’s own numbers')

async function reads({ advance, settle, mara }: World, client: Client, seconds: number) {
  await client.topsUp(3_000)
  const call = await client.calls(mara)
  await settle()
  await advance(seconds)
  await client.ends(call)
  await settle()
}

const of = async ({ app, mara }: World, period: 'THIS_MONTH' | 'TOTAL' | 'LAST_MONTH' = 'TOTAL') => {
  const report = await readerReport(app, mara.viewer, period, 'en')
  if (!report) throw new Error('no report')
  return report
}

story('are nothing, and still a whole series, before the first reading', async world => {
  const report = await of(world, 'LAST_MONTH')
  assert.equal(
    [report.readings, report.averageSeconds, report.lines, report.earned.total.minor],
    [0, null, [], 0n],
  )
  assert.ok(report.steps.length >= 28 && report.steps.length <= 31)
  assert.is((await of(world)).steps.length, 1)
})

story('add up readings by topic, channel and attribute, and their earnings to the cent', async world => {
  await reads(world, world.theo, 100)
  await reads(world, world.theo, 40)
  await reads(world, world.nadia, 40)
  const report = await of(world)
  assert.equal([report.readings, report.sharedSeconds, report.averageSeconds], [3, 180, 60])
  assert.equal([report.clients, report.returningClients, report.previousClients], [2, 1, null])
  assert.is(report.earned.readings.minor, (await world.mara.earnings()).balance.minor)
  const line = (kind: string, key: string) =>
    report.lines.find(each => each.kind === kind && each.key === key)
  for (const same of [line('TOPIC', 'Life Path'), line('CHANNEL', 'CHAT'), line('ATTRIBUTE', 'tarot')])
    assert.equal([same?.readings, same?.sharedSeconds, same?.earned], [3, 180, report.earned.readings])
  assert.is(line('ATTRIBUTE', 'tarot')?.name, 'Tarot')
  assert.is(report.steps.at(-1)?.readings, 3)
})

story('count rings by how they ended', async world => {
  const { mara, stranger, advance, settle } = world
  const { rings: before } = await of(world)
  const client = await stranger()
  await client.topsUp(3_000)
  await mara.goesOnline()
  const declined = await client.requests(mara)
  if ('id' in declined) await mara.declines(declined)
  await mara.goesOnline()
  await client.requests(mara)
  await advance(120)
  await settle()
  const { rings } = await of(world)
  assert.equal(rings, { ...before, declined: before.declined + 1, missed: before.missed + 1 })
})

story('of who comes again, the period before is compared with', async world => {
  await world.advance(35 * 86_400)
  await reads(world, world.theo, 40)
  const report = await of(world, 'THIS_MONTH')
  assert.equal([report.clients, report.returningClients], [1, 1])
  assert.ok(report.retainedClients !== null && report.retainedClients <= (report.previousClients ?? 0))
})

story('are for who has a profile alone', async ({ app, theo }) => {
  assert.is(await readerReport(app, theo.viewer, 'TOTAL', 'en'), null)
})

run()
