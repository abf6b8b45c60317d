import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { sent } from '../../test/gifts/gift-stories.ts'
import type { Client, Reader } from '../../test/people.ts'
import { stories } from '../../test/story.ts'
import type { World } from '../../test/world.ts'
import { tipReader } from '../aftercare/tips/tip-reader.ts'
import { type Statement, statement } from '../foundation/database/database.ts'
import { money } from '../foundation/money.ts'
import { countDay, countDueDays } from './count-days.ts'
import { dueDays } from './days.store.ts'
import { metricsOf } from './metrics-of.ts'
import { rowsOf } from './rows/rows-of.ts'

const { story, run } = stories('days that are counted')
const DAY = 24 * 3600
const ALL = statement(
  'test.daily',
  `SELECT day::text, measure, reader_id, currency, count, total FROM metrics.daily ORDER BY day, measure, reader_id NULLS FIRST, currency`,
)
const LEDGER = statement(
  'test.ledger-days',
  `SELECT coalesce(sum(e.amount) FILTER (WHERE e.account = 1), 0)::bigint AS platform,
     coalesce(sum(e.amount) FILTER (WHERE a.kind = 'earnings' AND e.reason NOT IN ('payout', 'payout-returned', 'receivable-collected')), 0)::bigint AS readers
   FROM ledger.entries e LEFT JOIN ledger.accounts a ON a.id = e.account
   WHERE e.at >= ($1::date)::timestamp AT TIME ZONE 'UTC' AND e.at < ($1::date + 1)::timestamp AT TIME ZONE 'UTC'`,
)

const dayOf = async (world: World) => (await world.now()).toISOString().slice(0, 10)

/** A reading of so many seconds, by chat. */
async function reads({ advance, settle }: World, client: Client, reader: Reader, seconds: number) {
  await client.topsUp(5_000)
  const call = await client.calls(reader)
  await settle()
  await advance(seconds)
  await client.ends(call)
  await settle()
  return call
}

/** To the first minute of the day after next, so that a story has a day for itself. */
async function newDay(world: World): Promise<string> {
  const now = await world.now()
  await world.advance(2 * DAY + 60 - (Math.floor(now.getTime() / 1000) % DAY))
  return dayOf(world)
}

const of = async (world: World, day: string, readerId: string | null = null) => {
  const { series } = await metricsOf(world.app, { from: day, to: day }, readerId)
  return Object.fromEntries(
    series.map(({ measure, count, total }) => [measure, [count, Number(total ?? 0n)]]),
  )
}

story('hold what a hand counts of the same day', async world => {
  const { app, theo, nadia, mara, orin } = world
  const day = await newDay(world)
  const first = await reads(world, theo, mara, 120)
  await reads(world, theo, mara, 60)
  await reads(world, nadia, orin, 90)
  await mara.goesOnline()
  const ringing = await nadia.requests(mara)
  assert.ok('id' in ringing)
  await mara.declines(ringing)
  await tipReader(app, theo.viewer, {
    ...{ readingId: first.id, amount: money(500n, 'USD'), idempotencyKey: randomUUID() },
  })
  await sent(world, nadia, mara)
  await world.settle()
  await countDay(app, day, 'UTC')

  const all = await of(world, day)
  assert.equal(all.READINGS_CHAT, [3, 270_000])
  assert.is(all.READINGS_STARTED?.[0], 3)
  assert.is(all.RINGS_ANSWERED?.[0], 3)
  assert.is(all.RINGS_DECLINED?.[0], 1)
  assert.is(all.FIRST_READINGS?.[0], 2)
  assert.is(all.READINGS_RETURNING?.[0], 1)
  assert.equal(all.TIPS, [1, 500])
  assert.equal(all.GIFTS, [1, 200])
  assert.equal(all.TOP_UPS, [3, 15_000])
  assert.is(all.ACTIVE_PEOPLE?.[0], 4)
  const hers = await of(world, day, mara.viewer.id)
  assert.equal(hers.READINGS_CHAT, [2, 180_000])
  assert.is(hers.RINGS_DECLINED?.[0], 1)
  assert.is(hers.TOP_UPS, undefined)
})

story('are the same when they are counted twice', async world => {
  const { app } = world
  const before = await app.db.rows(ALL)
  assert.ok(before.length > 10)
  await countDay(app, await dayOf(world), 'UTC')
  assert.equal(await app.db.rows(ALL), before)
})

story('keep what they had when the counting is killed at any of its statements', async world => {
  const { app, theo, mara } = world
  const day = await dayOf(world)
  const before = await app.db.rows(ALL)
  await reads(world, theo, mara, 60)
  for (let survived = 0; survived < 5; survived++) {
    const db = {
      ...app.db,
      transact: <Result>(work: Parameters<typeof app.db.transact<Result>>[0]) =>
        app.db.transact<Result>(tx => {
          let asked = 0
          const dying = (statement: Statement, values?: readonly unknown[]) => {
            if (asked++ === survived) throw new Error('killed')
            return tx.rows<never>(statement, values)
          }
          return work(Object.assign(Object.create(tx) as typeof tx, { rows: dying }))
        }),
    }
    const died = await countDay({ db }, day, 'UTC').then(
      () => false,
      () => true,
    )
    assert.ok(died, `after ${survived} statements`)
    assert.equal(await app.db.rows(ALL), before)
  }
  await countDay(app, day, 'UTC')
  assert.not.equal(await app.db.rows(ALL), before)
})

story('have the money that the ledger has, and rows that sum up to it', async world => {
  const { app } = world
  const day = await dayOf(world)
  await countDay(app, day, 'UTC')
  const all = await of(world, day)
  const ledger = await app.db.row<{ platform: bigint; readers: bigint }>(LEDGER, [day])
  assert.equal(
    [BigInt(all.PLATFORM_PART?.[1] ?? 0), BigInt(all.READER_PART?.[1] ?? 0)],
    [ledger?.platform, ledger?.readers],
  )
  assert.ok((ledger?.platform ?? 0n) > 0n)
  const ines = await world.viewer('ines')
  let [after, sum, rows] = [null as string | null, 0n, 0]
  do {
    const { edges, pageInfo } = await rowsOf(app, ines, {
      ...{ measures: ['PLATFORM_PART', 'READER_PART'], from: day, to: day },
      ...{ readerId: null, first: 3, after },
    })
    for (const { node } of edges) sum += node.value ?? 0n
    rows += edges.length
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
  assert.is(sum, (ledger?.platform ?? 0n) + (ledger?.readers ?? 0n))
  assert.is(rows, (all.PLATFORM_PART?.[0] ?? 0) + (all.READER_PART?.[0] ?? 0))
  const active = await rowsOf(app, ines, {
    ...{ measures: ['ACTIVE_PEOPLE'], from: day, to: day, readerId: null, first: 2, after: null },
  })
  assert.is(active.edges.length, 2)
  assert.ok(active.pageInfo.hasNextPage)
})

story('begin and end by the clock of the platform’s zone', async world => {
  const { app, theo, mara } = world
  const day = await newDay(world)
  // A quarter past midnight in UTC is the evening before in New York.
  await reads(world, theo, mara, 60)
  const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
  await countDay(app, day, 'America/New_York')
  await countDay(app, before, 'America/New_York')
  assert.is((await of(world, day)).READINGS_CHAT, undefined)
  assert.equal((await of(world, before)).READINGS_CHAT, [1, 60_000])
  await countDay(app, day, 'UTC')
  await countDay(app, before, 'UTC')
  assert.equal((await of(world, day)).READINGS_CHAT, [1, 60_000])
  assert.is((await of(world, before)).READINGS_CHAT, undefined)
})

story(
  'are due while they last, once they have ended, for two days after, and when the zone changes',
  async world => {
    const { app } = world
    const due = (zone = 'UTC') => dueDays(app.db, zone, 10)
    for (let again = 0; again < 5; again++) await countDueDays(app)
    const today = await dayOf(world)
    assert.equal(await due(), [today])
    await world.advance(DAY)
    const tomorrow = await dayOf(world)
    assert.equal((await due()).slice(0, 2), [tomorrow, today])
    await countDueDays(app)
    assert.equal(await due(), [tomorrow])
    await world.advance(3 * DAY)
    await countDueDays(app)
    const later = await dayOf(world)
    assert.equal(await due(), [later])
    assert.is((await dueDays(app.db, 'Asia/Tokyo', 5)).length, 5, 'all of them, a few at once')
  },
)

run()
