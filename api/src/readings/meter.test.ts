import pg from 'pg'
import * as assert from 'uvu/assert'
import { stories } from '../../test/story.ts'
import type { World } from '../../test/world.ts'
import type { App } from '../app.ts'
import { chargeDue, type Round, warnOrEnd } from './meter.store.ts'

const { story, run } = stories('the meter')

/** Mara's chat costs 2.99 a minute. */
const RATE = 299

story('waits for nobody who holds a reading: it charges, and tells or ends at the next tick', async world => {
  const { stranger, mara, orin, advance, settle, audit } = world
  const [poor, rich] = [await stranger(), await stranger()]
  await poor.topsUp(3 * RATE)
  await rich.topsUp(5 * RATE)
  const [short, long] = [await poor.calls(mara), await rich.calls(orin)]
  await settle()
  await advance(150)
  await settle()
  await advance(45)
  await holding(world, async verb => {
    await verb.query('SELECT FROM readings.readings WHERE id = ANY ($1) FOR NO KEY UPDATE', [
      [short.id, long.id],
    ])
    await settle()
    const goesOn = await long.now()
    assert.is(goesOn.meter.minutesCharged, 4)
    assert.is((await short.now()).state, 'ACTIVE')
    assert.is((await poor.wallet()).balance.minor, 0n)
  })
  await settle()
  const ended = await short.now()
  assert.is(ended.ending, 'OUT_OF_FUNDS')
  assert.is(ended.meter.sharedMilliseconds, 180_000)
  await rich.ends(long)
  assert.equal(await audit(), [])
})

story(
  'who tops up between the round that could not charge and the end goes on',
  async ({ app, stranger, mara, advance, settle, audit }) => {
    const client = await stranger()
    await client.topsUp(3 * RATE)
    const call = await client.calls(mara)
    await settle()
    await advance(150)
    await settle()
    await advance(30)
    const { low } = await roundOf(app)
    assert.equal([...low], [[call.id, 0]])
    await client.topsUp(2 * RATE)
    assert.equal(await app.db.inOneStatement(tx => warnOrEnd(tx, low)), { ended: [], busy: [] })
    const now = await call.now()
    assert.is(now.state, 'ACTIVE')
    assert.is(now.meter.minutesCharged, 4)
    await client.ends(call)
    assert.is((await client.wallet()).balance.minor, BigInt(2 * RATE))
    assert.equal(await audit(), [])
  },
)

/** What somebody else moves from a wallet while a round waits for it: account, amount, reason, number. */
const MOVED: [string, string][] = [
  ['its owner paid for something else', "1, 100, 0, gen_random_uuid(), 'adjustment', 1, 'USD'"],
  ['another node charged the minute', `3, ${RATE}, 0, $2, 'session-minute', 2, 'USD'`],
]
for (const [what, movement] of MOVED) {
  story(`looks anew at a wallet that it had to wait for: ${what}`, async world => {
    const { app, stranger, mara, advance } = world
    const client = await stranger()
    await client.topsUp(5 * RATE)
    const call = await client.calls(mara)
    await world.settle()
    await advance(60)
    const { dueAgain } = await holding(world, async verb => {
      const [wallet, reading] = [(await client.wallet()).id, call.id]
      await verb.query(`SELECT FROM (SELECT $2::uuid) AS r (id), ledger.transfer($1, ${movement})`, [
        wallet,
        reading,
      ])
      const waiting = roundOf(app)
      await somebodyWaitsFor(verb)
      await verb.query('COMMIT')
      return waiting
    })
    // It may leave to the next look what it had to wait for.
    if (dueAgain) await roundOf(app)
    assert.is((await call.now()).meter.minutesCharged, 2)
    await client.ends(call)
    assert.equal(await world.audit(), [])
  })
}

/** One look at what fell due in the last seconds. */
function roundOf({ db, clock }: App): Promise<Round> {
  const since = new Date(clock.now().getTime() - 5_000)
  return db.inOneStatement(tx => chargeDue(tx, { since, before: null, part: 0, parts: 1 }, [3, 1]))
}

/** As a verb would that is not through yet. */
async function holding<T>({ database }: World, meanwhile: (verb: pg.Client) => Promise<T>): Promise<T> {
  const verb = new pg.Client(database.ownerUrl)
  await verb.connect()
  try {
    await verb.query('BEGIN')
    return await meanwhile(verb)
  } finally {
    await verb.end()
  }
}

async function somebodyWaitsFor(verb: pg.Client): Promise<void> {
  const asked = 'SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))'
  while ((await verb.query(asked)).rowCount === 0) await verb.query('SELECT pg_stat_clear_snapshot()')
}

run()
