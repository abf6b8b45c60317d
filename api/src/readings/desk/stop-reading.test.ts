import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import type { Call, Client } from '../../../test/people.ts'
import { answered, atOnce, memberOfStaff } from '../../../test/staff/staff-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { readmitPerson, suspendPerson } from '../../accounts/index.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { buildContract } from '../../schema.ts'
import { receiptOf } from '../money/receipt.ts'
import { readingOf } from '../reading-of.ts'
import { ReadingNotOpen } from '../refusals.ts'
import { LiveReading } from './live-reading.ts'
import { liveReadings } from './live-readings.store.ts'
import { stopReading } from './stop-reading.ts'
import { stopsOf } from './stops.store.ts'

const schema = await buildContract()
const { story, run } = stories('staff end a reading')

/** At $2.99 a minute; five minutes of it are not paid when staff end it. */
const RATE = 299n

async function afterMinutes(world: World, minutes: number): Promise<{ client: Client; call: Call }> {
  const client = await world.stranger()
  await client.topsUp(10_000)
  const call = await client.calls(world.mara)
  await world.settle()
  for (let minute = 0; minute < minutes; minute++) {
    await world.advance(60)
    await world.settle()
  }
  return { client, call }
}

const stops = ({ app }: World, viewer: Viewer, { id }: { id: string }, key: string = randomUUID()) =>
  stopReading(app, viewer, { readingId: id, reason: ' Somebody reported it. ', idempotencyKey: key })
const receipt = async ({ app }: World, { viewer }: Client, { id }: Call) =>
  receiptOf(app.db, (await readingOf(app.db, viewer, id)).row)
const balance = async (client: Client) => (await client.wallet()).balance.minor

story('what was shared is paid, less the minutes of the policy; both sides read why', async world => {
  const { app, audit } = world
  const { client, call } = await afterMinutes(world, 7)
  const earned = (await world.mara.earnings()).balance.minor
  await world.advance(30)
  const stopped = await stops(world, await world.viewer('ines'), call)
  assert.instance(stopped, LiveReading)
  assert.is((stopped as LiveReading).state, 'ENDED')
  assert.is((await call.now()).ending, 'STAFF_ENDED')
  // Seven and a half minutes, of which five are free.
  const paid = (RATE * 450n) / 60n - RATE * 5n
  assert.is(await balance(client), 10_000n - paid)
  const written = await receipt(world, client, call)
  assert.equal(
    [written?.total.minor, written?.forgiven.minor, written?.charged.minor],
    [paid, RATE * 5n, RATE * 8n],
  )
  const { total, readerShare, platformShare } = written as NonNullable<typeof written>
  assert.is(readerShare.minor + platformShare.minor, total.minor)
  assert.is((await world.mara.earnings()).balance.minor, earned + readerShare.minor)
  assert.is((await stopsOf(app.db, [call.id])).get(call.id)?.words, 'Somebody reported it.')
  assert.equal(await audit(), [])
})

story('one that is shorter than the minutes costs nothing', async world => {
  const { client, call } = await afterMinutes(world, 2)
  await stops(world, await world.viewer('ines'), call)
  assert.is(await balance(client), 10_000n)
  assert.is((await receipt(world, client, call))?.total.minor, 0n)
  assert.equal(await world.audit(), [])
})

story('twenty who end it at once end it once', async world => {
  const { client, call } = await afterMinutes(world, 6)
  const all = await atOnce(20, index => memberOfStaff(world, `Staff ${index}`, 'SUPPORT'))
  const results = await Promise.all(all.map(each => stops(world, each, call)))
  assert.is(results.filter(each => each instanceof LiveReading).length, 1)
  assert.is(results.filter(each => each instanceof ReadingNotOpen).length, 19)
  assert.is(await balance(client), 10_000n - RATE)
  assert.equal(await world.audit(), [])
})

story('the same request twenty times is one; with another meaning it is refused', async world => {
  const { client, call } = await afterMinutes(world, 6)
  const [staff, key] = [await memberOfStaff(world, 'Ada', 'MODERATOR'), randomUUID()]
  for (const each of await atOnce(20, () => stops(world, staff, call, key)))
    assert.instance(each, LiveReading)
  assert.is(await balance(client), 10_000n - RATE)
  const other = { readingId: call.id, reason: 'Another.', idempotencyKey: key }
  assert.instance(await stopReading(world.app, staff, other), IdempotencyKeyReused)
})

story('meets the client’s own end: one of them ends it, and it is settled once', async world => {
  const staff = await world.viewer('ines')
  for (let round = 0; round < 20; round++) {
    const { client, call } = await afterMinutes(world, 6)
    const [stopped] = await Promise.all([stops(world, staff, call), client.ends(call)])
    const { ending } = await call.now()
    const isStaffs = ending === 'STAFF_ENDED'
    assert.is(stopped instanceof LiveReading, isStaffs)
    assert.is(await balance(client), 10_000n - RATE * (isStaffs ? 1n : 6n), String(ending))
  }
  assert.equal(await world.audit(), [])
})

story(
  'a reader who is shut out pays the minutes of the policy, a client who is does not get them',
  async world => {
    const { app, settle, orin } = world
    const staff = await world.viewer('ines')
    for (const side of ['reader', 'client'] as const) {
      const client = await world.stranger()
      await client.topsUp(10_000)
      const call = await client.calls(orin)
      await settle()
      for (let minute = 0; minute < 6; minute++) {
        await world.advance(60)
        await settle()
      }
      const personId = side === 'reader' ? orin.viewer.id : client.viewer.id
      await suspendPerson(app, staff, { personId, reason: 'Insults.', idempotencyKey: randomUUID() })
      await settle()
      const written = await receipt(world, client, call)
      const rate = (await orin.rate('CHAT')).minor
      assert.is(written?.forgiven.minor, side === 'reader' ? rate * 5n : 0n)
      assert.is(await balance(client), 10_000n - rate * (side === 'reader' ? 1n : 6n))
      if (side === 'reader') await readmits(world, staff, personId)
    }
    assert.equal(await world.audit(), [])
  },
)

const readmits = async ({ app, settle }: World, staff: Viewer, personId: string) => {
  await readmitPerson(app, staff, { personId, reason: 'So.', idempotencyKey: randomUUID() })
  await settle()
}

story('a side of it, and a reason of nothing, end nothing', async world => {
  const { call, client } = await afterMinutes(world, 1)
  const code = (asked: Promise<unknown>) =>
    asked.then(
      () => null,
      fault => fault.code,
    )
  assert.is(await code(stops(world, client.viewer, call)), 'FORBIDDEN')
  const empty = { readingId: call.id, reason: '  ', idempotencyKey: randomUUID() }
  assert.is(await code(stopReading(world.app, await world.viewer('ines'), empty)), 'BAD_INPUT')
  assert.is(await code(stops(world, await world.viewer('ines'), { id: randomUUID() })), 'NOT_FOUND')
  await client.ends(call)
  assert.instance(await stops(world, await world.viewer('ines'), call), ReadingNotOpen)
})

story('those that go on stand in a list, with who was heard of when', async world => {
  const { call, client } = await afterMinutes(world, 2)
  const rows = (await liveReadings(world.app.db, null, 100)).map(LiveReading.of)
  const row = rows.find(({ readingId }) => readingId === call.id)
  assert.equal(
    [row?.state, row?.sharedSeconds, row?.cost.minor, row?.clientIsHere, row?.readerIsHere],
    ['ACTIVE', 120, RATE * 3n, true, true],
  )
  assert.is(row?.client.id, client.viewer.id)
  call.hers.closes()
  await world.settle()
  await client.ends(call)
  assert.not((await liveReadings(world.app.db, null, 100)).some(({ id }) => id === call.id))
})

story('is for support and moderators; who looks is written down once an hour', async world => {
  const { call, client } = await afterMinutes(world, 1)
  const id = globalId('Reading', call.id)
  const list = '{ liveReadings { edges { node { readingId } } } }'
  const end = `mutation { stopReading(input: { readingId: "${id}", reason: "So.", idempotencyKey: "${randomUUID()}" }) { __typename ... on LiveReading { readingId } } }`
  for (const viewer of [world.theo.viewer, world.mara.viewer, await memberOfStaff(world, 'Ed', 'EDITOR')])
    for (const source of [list, end])
      assert.is((await answered(world, schema, viewer, source)).code, 'FORBIDDEN')
  const finance = await memberOfStaff(world, 'Fin', 'FINANCE')
  assert.is((await answered(world, schema, finance, list)).code, null)
  assert.is((await answered(world, schema, finance, end)).code, 'FORBIDDEN')
  const { data } = await answered(world, schema, await memberOfStaff(world, 'Mo', 'MODERATOR'), end)
  assert.equal(data.stopReading, { __typename: 'LiveReading', readingId: id })
  const seen = await answered(
    world,
    schema,
    client.viewer,
    `{ reading(id: "${id}") { ending stoppedBecause receipt { forgiven { minor } } } }`,
  )
  assert.equal([seen.data.reading.ending, seen.data.reading.stoppedBecause], ['STAFF_ENDED', 'So.'])
})

run()
