import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import { openDatabase, statement } from '../foundation/database/database.ts'
import { endReading } from '../readings/end-reading.ts'
import { endSession } from './end-session.ts'
import { enterSession } from './enter-session.ts'
import { serverNow } from './sweep/nodes.store.ts'

const { story, run } = stories('nobody is charged for what was not shared')

const FORGET_NODE = statement('test.forget-node', 'DELETE FROM foundation.nodes WHERE id = $1')

/** The node of a page, which has given no sign of life for three seconds. */
const LISTENS_ELSEWHERE = statement(
  'test.listens-elsewhere',
  `WITH node AS (INSERT INTO foundation.nodes (id, started_at, seen_at, heard_at)
     SELECT $1, now, now - interval '3 seconds', now - interval '3 seconds' FROM foundation.clock_face RETURNING id)
   UPDATE sessions.participants SET node = node.id, heard_at = NULL FROM node WHERE person_id = $2`,
)

story(
  'whoever ends after the other fell silent pays up to the other’s last sign of life',
  async ({ mara, stranger, advance, settle, audit }) => {
    for (const silent of [2_500, 5_500, 8_900]) {
      const client = await stranger()
      await client.topsUp(5_000)
      const call = await client.calls(mara)
      await settle()
      await advance(20.75)
      call.hers.fallsSilent(silent)
      await client.ends(call)
      const { meter } = await call.now()
      assert.ok(meter.sharedMilliseconds <= 20_750 - silent, `${meter.sharedMilliseconds}`)
      assert.ok(meter.sharedMilliseconds >= 20_750 - silent - 250)
    }
    assert.equal(await audit(), [])
  },
)

story('a silent side is lost after six seconds', async ({ mara, stranger, advance, settle, audit }) => {
  const client = await stranger()
  await client.topsUp(5_000)
  const call = await client.calls(mara)
  await settle()
  await advance(20.5)
  call.hers.fallsSilent(5_000)
  await settle()
  assert.is((await call.now()).state, 'ACTIVE')
  call.hers.fallsSilent(6_100)
  await settle()
  const paused = await call.now()
  assert.is(paused.state, 'PAUSED')
  assert.ok(paused.meter.sharedMilliseconds <= 14_400)
  await client.ends(call)
  assert.equal(await audit(), [])
})

story(
  'a node that was counted dead and took a page in before its next tick is found when it dies',
  async ({ app, database, mara, stranger, advance, settle, audit }) => {
    const client = await stranger()
    await client.topsUp(5_000)
    const call = await client.calls(mara)
    await settle()
    const owner = openDatabase(database.ownerUrl, app.bus, { poolSize: 1 })
    await owner.rows(FORGET_NODE, [app.nodeId])
    await client.enters(call, call.theirs.room.pageSession)
    const known = await owner.rows(statement('test.node', 'SELECT FROM foundation.nodes WHERE id = $1'), [
      app.nodeId,
    ])
    await owner.close()
    assert.is(known.length, 1, 'listening through a node makes it known')
    await advance(30, { allSilent: true })
    await settle()
    assert.is((await call.now()).state, 'PAUSED')
    assert.ok((await call.now()).meter.sharedMilliseconds < 1_000)
    await client.ends(call)
    assert.equal(await audit(), [])
  },
)

story(
  'an end that is decided late counts from when it was asked for',
  async ({ app, mara, stranger, advance, settle, audit }) => {
    const client = await stranger()
    await client.topsUp(5_000)
    const call = await client.calls(mara)
    await settle()
    await advance(20.75)
    const asked = { personId: client.viewer.id, askedAt: await serverNow(app.db) }
    await advance(15)
    await app.db.transact(tx => endSession(app, tx, call.id, asked))
    assert.is((await call.now()).meter.sharedMilliseconds, 20_750)
    assert.equal(await audit(), [])
  },
)

story(
  'an end that comes by another node is no sign of a page that was lost',
  async ({ app, database, mara, stranger, advance, settle, audit }) => {
    const client = await stranger()
    await client.topsUp(5_000)
    const call = await client.calls(mara)
    await settle()
    await advance(20.75)
    const owner = openDatabase(database.ownerUrl, app.bus, { poolSize: 1 })
    await owner.rows(LISTENS_ELSEWHERE, [randomUUID(), client.viewer.id])
    await owner.close()
    await client.ends(call)
    assert.is((await call.now()).meter.sharedMilliseconds, 17_750)
    assert.equal(await audit(), [])
  },
)

story(
  'a page that is taken in again after its node stalled is as silent as before',
  async ({ app, mara, stranger, advance, settle, audit }) => {
    const client = await stranger()
    await client.topsUp(5_000)
    const call = await client.calls(mara)
    await settle()
    call.theirs.fallsSilent(4_000)
    await settle()
    await advance(30, { allSilent: true })
    await settle()
    await client.joins(call.theirs)
    await mara.joins(call.hers)
    await advance(4.25)
    const elsewhere = { ...app, nodeId: randomUUID() }
    await endReading(elsewhere, mara.viewer, call.id)
    const { meter } = await call.now()
    assert.ok(meter.sharedMilliseconds < 1_000, `${meter.sharedMilliseconds}`)
    assert.equal(await audit(), [])
  },
)

story(
  'the old connection of a page that came by another node makes nobody quiet',
  async ({ app, mara, stranger, advance, settle, audit }) => {
    const client = await stranger()
    await client.topsUp(5_000)
    const call = await client.calls(mara)
    await settle()
    await advance(10.25)
    const elsewhere = { ...app, nodeId: randomUUID(), bus: Object.create(app.bus) }
    const connection = { id: randomUUID(), lastSignAt: Date.now() }
    await enterSession(elsewhere, { ...call.theirs.room, connection })
    call.theirs.fallsSilent(3_500)
    await settle()
    await advance(20.5)
    await mara.ends(call)
    assert.is((await call.now()).meter.sharedMilliseconds, 30_750)
    assert.equal(await audit(), [])
  },
)

run()
