import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import { readmitPerson, suspendPerson } from '../accounts/index.ts'
import { busyWith } from '../availability/index.ts'

const { story, run } = stories('a reading of somebody who is suspended')

story('ends and is settled, whoever of the two it is', async world => {
  const { app, stranger, mara, advance, settle, audit } = world
  const staff = await world.viewer('ines')
  const client = await stranger()
  await client.topsUp(5_000)
  const call = await client.calls(mara)
  await settle()
  await advance(30.5)
  const suspension = { personId: client.viewer.id, reason: 'Insults.', idempotencyKey: randomUUID() }
  await suspendPerson(app, staff, suspension)
  await settle()
  const ended = await call.now()
  assert.is(ended.ending, 'STAFF_ENDED')
  assert.is(ended.meter.charged.minor, (299n * 30n) / 60n)
  assert.equal(await audit(), [])
})

story('does not ring on', async world => {
  const { app, stranger, mara, settle } = world
  const staff = await world.viewer('ines')
  const client = await stranger()
  await client.topsUp(5_000)
  await mara.goesOnline()
  const asked = await client.requests(mara)
  if (!('row' in asked)) throw new Error('not rung')
  const suspension = { personId: client.viewer.id, reason: 'Insults.', idempotencyKey: randomUUID() }
  await suspendPerson(app, staff, suspension)
  await settle()
  assert.is((await mara.sees(asked)).state, 'CANCELLED')
})

story(
  'cannot begin any more, whichever of the two it is, be their request under way already',
  async world => {
    const { app, stranger, mara, settle } = world
    const staff = await world.viewer('ines')
    const client = await stranger()
    await client.topsUp(5_000)
    const access = (personId: string) => ({ personId, reason: 'Insults.', idempotencyKey: randomUUID() })
    await mara.goesOnline()
    await suspendPerson(app, staff, access(client.viewer.id))
    await settle()
    assert.not('row' in (await client.requests(mara)))
    const other = await stranger()
    await other.topsUp(5_000)
    await suspendPerson(app, staff, access(mara.viewer.id))
    assert.not('row' in (await other.requests(mara)), 'before the handlers ran')
    await readmitPerson(app, staff, access(mara.viewer.id))
    await settle()
    await mara.goesOnline()
    const asked = await other.requests(mara)
    assert.ok('row' in asked)
    await other.cancels(asked)
  },
)

story('does not outlast a suspension that comes while it is asked for', async world => {
  const { app, stranger, mara, settle, audit } = world
  const staff = await world.viewer('ines')
  for (let round = 0; round < 20; round++) {
    const client = await stranger()
    await client.topsUp(5_000)
    await mara.goesOnline()
    const suspension = { personId: client.viewer.id, reason: 'Insults.', idempotencyKey: randomUUID() }
    const [asked] = await Promise.all([client.requests(mara), suspendPerson(app, staff, suspension)])
    await settle()
    if ('row' in asked) assert.is((await mara.sees(asked)).state, 'CANCELLED')
    assert.is(await busyWith(app.db, client.viewer.id), null)
    assert.is((await client.wallet()).balance.minor, 5_000n)
  }
  assert.equal(await audit(), [])
})

story('costs what was shared, however the end meets the next minute', async world => {
  const { app, stranger, mara, meter, advance, settle, audit } = world
  const staff = await world.viewer('ines')
  for (let round = 0; round < 20; round++) {
    const client = await stranger()
    await client.topsUp(5_000)
    const call = await client.calls(mara)
    await settle()
    await advance(60)
    const suspension = { personId: client.viewer.id, reason: 'Insults.', idempotencyKey: randomUUID() }
    await Promise.all([meter.tick(), suspendPerson(app, staff, suspension), meter.tick()])
    await settle()
    const ended = await call.now()
    assert.is(ended.ending, 'STAFF_ENDED')
    assert.is(ended.meter.charged.minor, 299n)
    assert.is((await client.wallet()).balance.minor, 5_000n - 299n)
  }
  assert.equal(await audit(), [])
})

run()
