import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { capture, hold, release } from './hold.ts'
import { accountOf } from './ledger.store.ts'
import { statementOf } from './statement.ts'
import { transfer } from './transfer.ts'

interface Stage {
  world: World
  wallet: bigint
  earnings: bigint
}

const story = suite<Stage>('a statement')

story.before.each(async context => {
  context.world = await openWorld()
  const { app, stranger } = context.world
  const [client, reader] = [await stranger(), await stranger()]
  context.wallet = (await accountOf(app.db, client.viewer.id, 'wallet', 'USD')).id
  context.earnings = (await accountOf(app.db, reader.viewer.id, 'earnings', 'USD')).id
})
story.after.each(async ({ world }) => {
  assert.equal(await world.audit(), [])
  await world.close()
})

const topUp = ({ world, wallet }: Stage, amount: bigint) =>
  world.app.db.transact(tx =>
    transfer(tx, {
      debit: 'card-clearing',
      credit: wallet,
      amount,
      subjectId: randomUUID(),
      reason: 'top-up',
      currency: 'USD',
    }),
  )
const minute = ({ world, wallet }: Stage, subjectId: string, number: number) =>
  world.app.db.transact(tx => hold(tx, { subjectId, wallet, amount: 299n, reason: 'session-minute', number }))
/** The process's clock runs; the database's, by which transfers are dated, stands still. */
const now = ({ world }: Stage) => world.now()
const later = (date: Date) => new Date(date.getTime() + 1)

story('a wallet by period: its minutes one line a session, each line with its balance', async stage => {
  const { app, advance } = stage.world
  await topUp(stage, 1000n)
  const subjectId = randomUUID()
  await minute(stage, subjectId, 1)
  await advance(60)
  const begin = await now(stage)
  await minute(stage, subjectId, 2)
  await topUp(stage, 500n)
  await minute(stage, subjectId, 3)
  await app.db.transact(async tx => {
    const parts = [{ earnings: stage.earnings, amount: 700n, fee: 210n }]
    await capture(tx, { subjectId, wallet: stage.wallet, parts })
    await release(tx, { subjectId, wallet: stage.wallet })
  })
  const end = later(await now(stage))
  await advance(60)
  await topUp(stage, 250n)

  const period = { from: begin, to: end, first: 10 }
  const of = await statementOf(app.db, stage.wallet, period)
  assert.equal([of.opening, of.closing, of.hasNextPage], [701n, 800n, false])
  assert.equal(
    of.lines.map(({ reason, number, transfers, amount, balance }) => [
      reason,
      number,
      transfers,
      amount,
      balance,
    ]),
    [
      ['top-up', 1, 1, 500n, 1201n],
      ['session-minute', null, 2, -598n, 603n],
      ['release', 1, 1, 197n, 800n],
    ],
  )
  const earned = await statementOf(app.db, stage.earnings, period)
  assert.equal([earned.opening, earned.closing, earned.lines[0]?.amount], [0n, 490n, 490n])

  const nothing = await statementOf(app.db, stage.wallet, { ...period, from: end, to: end })
  assert.equal(nothing, { opening: 800n, closing: 800n, lines: [], hasNextPage: false })
})

story('page by page it is the same statement', async stage => {
  const { app } = stage.world
  for (let number = 1; number <= 7; number++) await topUp(stage, BigInt(number))
  const period = { from: new Date(0), to: new Date('2999-01-01') }
  const whole = await statementOf(app.db, stage.wallet, { ...period, first: 7 })
  assert.equal([whole.lines.length, whole.hasNextPage], [7, false])
  assert.is(whole.lines.at(-1)?.balance, whole.closing)
  const first = await statementOf(app.db, stage.wallet, { ...period, first: 3 })
  const after = first.lines.at(-1)?.position ?? null
  const second = await statementOf(app.db, stage.wallet, { ...period, first: 4, after })
  assert.equal([first.hasNextPage, second.hasNextPage], [true, false])
  assert.equal([...first.lines, ...second.lines], whole.lines)
})

story.run()
