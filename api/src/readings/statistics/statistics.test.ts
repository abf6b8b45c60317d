import * as assert from 'uvu/assert'
import type { Client } from '../../../test/people.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { statement } from '../../foundation/database/database.ts'
import { byId } from '../readings.store.ts'
import { countCompletion, readerTotals } from './statistics.store.ts'

const { story, run } = stories('what a reader’s past readings show')
const DAYS = statement(
  'test.days',
  'SELECT subject, readings FROM readings.daily_completions WHERE profile_id = $1 ORDER BY subject',
)

async function reads({ advance, settle, mara }: World, client: Client, seconds = 40) {
  await client.topsUp(3_000)
  const call = await client.calls(mara)
  await settle()
  await advance(seconds)
  await client.ends(call)
  await settle()
  return call
}

const of = async ({ app, mara }: World) => (await readerTotals(app.db, [mara.readerId])).get(mara.readerId)

story('is counted by readings that took place, each once', async world => {
  const { app, theo, nadia, mara } = world
  assert.is(await of(world), undefined)
  const first = await reads(world, theo)
  await reads(world, theo)
  await reads(world, nadia)
  const counted = await of(world)
  assert.equal([counted?.readings, counted?.clients, counted?.returningClients], [3, 2, 1])
  assert.is(counted?.answerMs.length, 3)

  const row = await byId(app.db, first.id)
  if (row) await countCompletion(app.db, row, ['tarot'])
  assert.equal(await of(world), counted, 'the same event again')
  const days = await app.db.rows<{ subject: string; readings: number }>(DAYS, [mara.readerId])
  assert.equal(
    days.map(({ subject }) => subject),
    ['clairvoyance', 'crystals', 'empathy', 'gentle', 'oracle-cards', 'tarot'],
  )
  assert.ok(days.every(({ readings }) => readings === 3))
})

story('not by one that nobody connected to, nor by a ring that was declined', async world => {
  const { stranger, mara, advance, settle } = world
  const before = await of(world)
  const client = await stranger()
  await client.topsUp(3_000)
  await mara.goesOnline()
  const declined = await client.requests(mara)
  if ('id' in declined) await mara.declines(declined)
  await mara.goesOnline()
  const missed = await client.requests(mara)
  if ('id' in missed) await mara.accepts(missed)
  await advance(90)
  await settle()
  assert.equal(await of(world), before)
})

run()
