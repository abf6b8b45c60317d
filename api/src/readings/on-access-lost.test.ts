import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import { suspendPerson } from '../accounts/index.ts'

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

run()
