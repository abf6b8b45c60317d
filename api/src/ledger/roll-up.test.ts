import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { statement } from '../foundation/database/database.ts'
import { ledgerJobs } from './ledger.jobs.ts'
import { accountOf } from './ledger.store.ts'
import { transfer } from './transfer.ts'

const DAYS = statement(
  'test.platform-days',
  `SELECT day::text, currency, coalesce(revenue, 0)::bigint AS revenue, is_closed AS "isClosed"
   FROM ledger.closed_days LEFT JOIN ledger.platform_days USING (day) ORDER BY day, currency`,
)
interface Day {
  day: string
  currency: string | null
  revenue: bigint
  isClosed: boolean
}

const DAY_SECONDS = 86_400

const story = suite<{ world: World; wallet: bigint; earnings: bigint }>('what the platform earned on a day')

story.before.each(async context => {
  const world = await openWorld()
  context.world = world
  const { app, stranger } = world
  const [client, reader] = [await stranger(), await stranger()]
  await client.topsUp(100_000)
  context.wallet = (await accountOf(app.db, client.viewer.id, 'wallet', 'USD')).id
  context.earnings = (await accountOf(app.db, reader.viewer.id, 'earnings', 'USD')).id
})
story.after.each(async ({ world }) => {
  assert.equal(await world.audit(), [])
  await world.close()
})

type Stage = { world: World; wallet: bigint; earnings: bigint }

const tip = ({ wallet, earnings }: Stage, fee: bigint) =>
  ({
    debit: wallet,
    credit: earnings,
    amount: 100n,
    fee,
    subjectId: randomUUID(),
    reason: 'tip',
    currency: 'USD',
  }) as const

async function rollUp({ world }: Stage): Promise<Day[]> {
  await ledgerJobs(world.app).tasks['ledger.roll-up']?.({} as never)
  return world.app.db.rows<Day>(DAYS)
}

/** A transaction in any database of this server keeps days open, so other tests' must end first. */
async function untilClosed(stage: Stage): Promise<Day[]> {
  for (;;) {
    const days = await rollUp(stage)
    if (days.every(({ isClosed }) => isClosed)) return days
  }
}

story('a fee that commits after its day was summed up is in its sum', async stage => {
  const { app, advance } = stage.world
  await app.db.transact(tx => transfer(tx, tip(stage, 7n)))
  const written = Promise.withResolvers<void>()
  const free = Promise.withResolvers<void>()
  const late = app.db.transact(async tx => {
    await transfer(tx, tip(stage, 5n))
    written.resolve()
    await free.promise
  })
  await written.promise
  await advance(DAY_SECONDS)
  const seen = [await rollUp(stage), await rollUp(stage)]
  free.resolve()
  await late
  for (const [open] of seen)
    assert.equal([open?.revenue, open?.isClosed], [7n, false], 'somebody may still add to it')
  const [closed] = await untilClosed(stage)
  assert.equal([closed?.revenue, closed?.isClosed], [12n, true])
})

story('every past day is summed once, also one on which nothing happened', async stage => {
  const { app, advance } = stage.world
  await app.db.transact(tx => transfer(tx, tip(stage, 7n)))
  await advance(3 * DAY_SECONDS)
  await app.db.transact(tx => transfer(tx, tip(stage, 9n)))
  const days = await untilClosed(stage)
  assert.equal(
    days.map(({ revenue, isClosed }) => [revenue, isClosed]),
    [
      [7n, true],
      [0n, true],
      [0n, true],
    ],
    'today is not among them',
  )
  assert.equal(await rollUp(stage), days)
})

story.run()
