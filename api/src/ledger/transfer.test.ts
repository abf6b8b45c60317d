import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { openDatabase, type Queryable, statement } from '../foundation/database.ts'
import { OUTSIDE } from './account.ts'
import { charge } from './charge.ts'
import { accountOf, accountsById, type Movement } from './ledger.store.ts'
import { Short, transfer } from './transfer.ts'

interface Stage {
  world: World
  wallet: bigint
  earnings: bigint
}

const story = suite<Stage>('the ledger')

story.before(async context => {
  context.world = await openWorld()
})
story.before.each(async context => {
  const { app, stranger } = context.world
  const [client, reader] = [await stranger(), await stranger()]
  context.wallet = (await accountOf(app.db, client.viewer.id, 'wallet', 'USD')).id
  context.earnings = (await accountOf(app.db, reader.viewer.id, 'earnings', 'USD')).id
})
story.after(async ({ world }) => {
  assert.equal(await world.audit(), [])
  await world.close()
})

const move = ({ world }: Stage, movement: Movement) =>
  world.app.db.inOneStatement(tx => transfer(tx, movement))
const topUp = (stage: Stage, amount: bigint) =>
  move(stage, {
    debit: OUTSIDE,
    credit: stage.wallet,
    amount,
    subjectId: randomUUID(),
    reason: 'top-up',
  })
const charging = ({ wallet, earnings }: Stage, subjectId: string = randomUUID()): Movement => ({
  debit: wallet,
  credit: earnings,
  amount: 299n,
  fee: 89n,
  subjectId,
  reason: 'reading-minute',
})

async function balances({ world, wallet, earnings }: Stage): Promise<(bigint | undefined)[]> {
  const accounts = await accountsById(world.app.db, [wallet, earnings])
  return [wallet, earnings].map(id => accounts.find(account => account.id === id)?.balance)
}

story('moves money, the platform’s part aside, and answers both balances', async stage => {
  await topUp(stage, 1000n)
  const moved = await move(stage, charging(stage))
  assert.not.instance(moved, Short)
  assert.is('debitBalance' in moved && moved.debitBalance, 701n)
  assert.is('creditBalance' in moved && moved.creditBalance, 210n)
  assert.equal(await balances(stage), [701n, 210n])
})

story('gives back what it took, the platform’s part with it', async stage => {
  await topUp(stage, 1000n)
  const subjectId = randomUUID()
  await move(stage, charging(stage, subjectId))
  const { wallet, earnings } = stage
  await move(stage, {
    debit: earnings,
    credit: wallet,
    amount: 210n,
    fee: -89n,
    subjectId,
    reason: 'refund',
  })
  assert.equal(await balances(stage), [1000n, 0n])
})

story('a wallet gives what it has and not a cent more', async stage => {
  await topUp(stage, 298n)
  const short = await move(stage, charging(stage))
  assert.instance(short, Short)
  assert.is('balance' in short && short.balance, 298n)
  assert.equal(await balances(stage), [298n, 0n])
})

story('twenty times the same reason at once is one movement and one answer', async stage => {
  await topUp(stage, 10_000n)
  const same = charging(stage)
  const answers = await Promise.all(Array.from({ length: 20 }, () => move(stage, same)))
  assert.equal(await balances(stage), [9_701n, 210n])
  const outcomes = answers.map(answer => 'outcome' in answer && answer.outcome)
  assert.is(outcomes.filter(outcome => outcome === 'moved').length, 1)
  assert.is(outcomes.filter(outcome => outcome === 'replayed').length, 19)
  for (const answer of answers) assert.is('debitBalance' in answer && answer.debitBalance, 9_701n)
})

story('the same reason for another movement is a fault, and moves nothing', async stage => {
  await topUp(stage, 10_000n)
  const first = charging(stage)
  await move(stage, first)
  const problem = await move(stage, { ...first, amount: 300n }).catch((error: Error) => error)
  assert.match(problem instanceof Error ? problem.message : '', /already recorded as another movement/)
  assert.equal(await balances(stage), [9_701n, 210n])
})

story('many that want the last money at once: as many get it as it covers', async stage => {
  await topUp(stage, 299n * 5n + 298n)
  const answers = await Promise.all(Array.from({ length: 20 }, () => move(stage, charging(stage))))
  assert.is(answers.filter(answer => answer instanceof Short).length, 15)
  assert.equal(await balances(stage), [298n, 5n * 210n])
})

story('there and back at once, again and again: nobody waits for ever', async stage => {
  await topUp(stage, 100_000n)
  await move(stage, { ...charging(stage), amount: 50_000n, fee: 0n })
  const { wallet, earnings } = stage
  const back = (): Movement => ({ ...charging(stage), debit: earnings, credit: wallet, fee: 0n })
  const there = (): Movement => ({ ...charging(stage), fee: 0n })
  await Promise.all(Array.from({ length: 40 }, (_, at) => move(stage, at % 2 ? there() : back())))
  assert.equal(await balances(stage), [50_000n, 50_000n])
})

story('charges of one turn are committed together, each with its own answer', async stage => {
  const { db } = stage.world.app
  await topUp(stage, 299n * 3n)
  const known = move(stage, charging(stage))
  const same = charging(stage)
  await known
  const asked = [
    same,
    same,
    { ...same, amount: 300n },
    { ...charging(stage), amount: -1n },
    charging(stage),
    charging(stage),
  ]
  const answers = await Promise.allSettled(asked.map(movement => charge(db, movement)))
  const words = answers.map(answer =>
    answer.status === 'rejected' ? 'fault' : 'outcome' in answer.value ? answer.value.outcome : 'short',
  )
  assert.equal(words.toSorted(), ['fault', 'fault', 'moved', 'moved', 'replayed', 'short'])
  assert.is(words[2], 'fault')
  assert.is(words[3], 'fault')
  assert.equal(await balances(stage), [0n, 3n * 210n])
})

story('a hundred charges at once take what the wallet covers', async stage => {
  await topUp(stage, 299n * 60n + 1n)
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => charge(stage.world.app.db, charging(stage))),
  )
  assert.is(answers.filter(answer => answer instanceof Short).length, 40)
  assert.equal(await balances(stage), [1n, 60n * 210n])
})

story('nobody changes what is written, and the api cannot write but by moving', async stage => {
  await topUp(stage, 1000n)
  const { app, database } = stage.world
  const owner = openDatabase(database.ownerUrl, app.bus, { poolSize: 1 })
  try {
    for (const [text, why] of FORBIDDEN_TO_THE_API) assert.match(await refusal(app.db, text), why)
    for (const [text, why] of FORBIDDEN_TO_ALL) assert.match(await refusal(owner, text), why)
  } finally {
    await owner.close()
  }
})

const FORBIDDEN_TO_THE_API: [string, RegExp][] = [
  ['UPDATE ledger.accounts SET balance = balance + 1', /permission denied/],
  ['UPDATE ledger.transfers SET amount = 1', /permission denied/],
  ['DELETE FROM ledger.transfers', /permission denied/],
  ['INSERT INTO ledger.transfers DEFAULT VALUES', /permission denied/],
]
const FORBIDDEN_TO_ALL: [string, RegExp][] = [
  ['UPDATE ledger.transfers SET amount = 1', /append only/],
  ['DELETE FROM ledger.transfers', /append only/],
  ['TRUNCATE ledger.transfers', /append only/],
  ['UPDATE ledger.accounts SET balance = -1', /balance_never_below_zero/],
]

const refusal = (on: Queryable, text: string): Promise<string> =>
  on.rows(statement(`test.${text}`, text)).then(
    () => 'done',
    (error: Error) => error.message,
  )

story.run()
