import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { openDatabase, type Queryable, statement } from '../foundation/database/database.ts'
import { accountOf, accountsById, type Movement } from './ledger.store.ts'
import { reverse } from './reverse.ts'
import { Short, transfer, transferGroup } from './transfer.ts'

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
    debit: 'card-clearing',
    credit: stage.wallet,
    amount,
    subjectId: randomUUID(),
    reason: 'top-up',
    currency: 'USD',
  })
const charging = ({ wallet, earnings }: Stage, subjectId: string = randomUUID()): Movement => ({
  debit: wallet,
  credit: earnings,
  amount: 299n,
  fee: 89n,
  subjectId,
  reason: 'tip',
  currency: 'USD',
})

const problemOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: Error) => error.message,
  )

async function another({ world }: Stage): Promise<Pick<Stage, 'wallet' | 'earnings'>> {
  const { app, stranger } = world
  const { id } = (await stranger()).viewer
  const [wallet, earnings] = await Promise.all([
    accountOf(app.db, id, 'wallet', 'USD'),
    accountOf(app.db, id, 'earnings', 'USD'),
  ])
  return { wallet: wallet.id, earnings: earnings.id }
}

async function ownerOf({ world }: Stage, id: bigint): Promise<string> {
  const [account] = await accountsById(world.app.db, [id])
  return account?.ownerId ?? ''
}

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
  const [earned] = await accountsById(stage.world.app.db, [stage.earnings])
  assert.is(earned?.version, 1n, 'the version shows that it moved')
})

story('gives back what it took, the platform’s part with it, and no more', async stage => {
  const { wallet, earnings, world } = stage
  await topUp(stage, 1000n)
  const subjectId = randomUUID()
  await move(stage, charging(stage, subjectId))
  const giveBack = (number: number, amount: bigint, fee: bigint) =>
    world.app.db.transact(tx =>
      reverse(tx, {
        original: { subjectId, reason: 'tip' },
        legs: [
          {
            debit: earnings,
            credit: wallet,
            amount,
            fee,
            subjectId,
            reason: 'refund',
            number,
            currency: 'USD',
          },
        ],
      }),
    )
  await giveBack(1, 100n, -50n)
  await giveBack(2, 110n, -38n)
  assert.equal(await balances(stage), [999n, 0n])
  assert.match(await problemOf(giveBack(3, 0n, -2n)), /moved 299 and cannot give back 300/)
  await giveBack(3, 0n, -1n)
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
  const { wallet, earnings } = await another(stage)
  const others = [{ amount: 300n }, { fee: 90n }, { fee: 0n }, { debit: wallet }, { credit: earnings }]
  for (const other of others) {
    const problem = await problemOf(move(stage, { ...first, ...other }))
    assert.match(problem, /already recorded as another movement/)
  }
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
  const back = (): Movement => ({
    ...charging(stage),
    debit: earnings,
    credit: wallet,
    fee: 0n,
    reason: 'refund',
  })
  const there = (): Movement => ({ ...charging(stage), fee: 0n })
  await Promise.all(Array.from({ length: 40 }, (_, at) => move(stage, at % 2 ? there() : back())))
  assert.equal(await balances(stage), [50_000n, 50_000n])
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

story('kinds, reasons, currencies and accounts are constraints', async stage => {
  await topUp(stage, 1000n)
  const { app } = stage.world
  const owner = (await stage.world.stranger()).viewer.id
  const euros = (await accountOf(app.db, owner, 'earnings', 'EUR')).id
  const tip = charging(stage)
  const refused: [Partial<Movement>, RegExp][] = [
    [{ credit: euros }, /is in EUR, not in USD/],
    [{ currency: 'EUR' }, /is in USD, not in EUR/],
    [{ reason: 'bouquet' as 'tip' }, /bouquet moves no money/],
    [{ reason: 'payout' }, /payout moves no money from wallet to earnings/],
    [{ credit: 'platform-revenue' }, /tip moves no money from wallet to platform-revenue/],
    [{ debit: (await another(stage)).earnings }, /tip moves no money from earnings to earnings/],
    [{ debit: stage.earnings, credit: stage.wallet }, /tip moves no money from earnings to wallet/],
    [{ credit: 'pocket' as 'held' }, /does not exist/],
    [{ credit: 999n }, /does not exist/],
    [{ credit: 10n ** 15n }, /does not exist/],
    [{ debit: 'held', reason: 'session-share' }, /captured or released/],
    [{ amount: -1n }, /gives_|never_below/],
    [{ fee: -1n }, /fee_is_given_back_by_a_reversal/],
    [{ fee: 300n }, /gives_and_receives|never_below/],
    [
      { credit: stage.wallet, reason: 'refund' },
      /moves no money from wallet to wallet|gives_and_receives|does not exist/,
    ],
  ]
  for (const [part, why] of refused) assert.match(await problemOf(move(stage, { ...tip, ...part })), why)
  assert.equal(await balances(stage), [1000n, 0n])
})

story(
  'a reversal takes from whoever received the original, in its currency, and waits for another one',
  async stage => {
    const { world, wallet, earnings } = stage
    const { app } = world
    await topUp(stage, 1000n)
    const tip = charging(stage)
    const { subjectId } = tip
    const original = await move(stage, tip)
    const reverses = 'transferId' in original ? original.transferId : 0n
    const refund: Movement = {
      debit: earnings,
      credit: wallet,
      amount: 200n,
      subjectId,
      reason: 'refund',
      currency: 'USD',
      reverses,
    }
    const other = await another(stage)
    await move({ ...stage, wallet }, { ...charging(stage), credit: other.earnings })
    assert.match(await problemOf(move(stage, { ...refund, debit: other.earnings })), /went to somebody else/)
    const from = await ownerOf(stage, earnings)
    const euros = await Promise.all([
      accountOf(app.db, from, 'receivable', 'EUR'),
      accountOf(app.db, from, 'wallet', 'EUR'),
    ])
    const inEuros = { ...refund, debit: euros[0].id, credit: euros[1].id, currency: 'EUR' }
    assert.match(await problemOf(move(stage, inEuros)), /was not in EUR/)

    // Two that share no account, one of them not committed yet: together they would give back more than was moved.
    const owed = (await accountOf(app.db, from, 'receivable', 'USD')).id
    const second = { ...refund, debit: owed, credit: other.wallet, number: 2 }
    const answer = await app.db.transact(async tx => {
      await transfer(tx, refund)
      const asked = { isAnswered: false, waiting: problemOf(move(stage, second)) }
      void asked.waiting.finally(() => {
        asked.isAnswered = true
      })
      while (!asked.isAnswered && (await tx.rows(BLOCKED)).length === 0);
      return asked
    })
    assert.match(await answer.waiting, /moved 299 and cannot give back 400/)
    assert.is(await problemOf(move(stage, { ...second, amount: 99n })), 'done')
    assert.match(await problemOf(move(stage, { ...refund, reverses: reverses + 1n })), /another movement/)
  },
)

/** Who waits for this transaction. */
const BLOCKED = statement(
  'test.blocked',
  'SELECT pid FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))',
)

story('several legs move together or not at all', async stage => {
  const { world, wallet, earnings } = stage
  await topUp(stage, 1000n)
  const subjectId = randomUUID()
  const leg = { debit: wallet, credit: earnings, subjectId, reason: 'tip', currency: 'USD' } as const
  const together = (...amounts: bigint[]) =>
    world.app.db.transact(tx =>
      transferGroup(
        tx,
        amounts.map(amount => ({ ...leg, amount })),
      ),
    )
  const short = await together(600n, 500n)
  assert.is(short instanceof Short && short.balance, 400n)
  assert.equal(await balances(stage), [1000n, 0n])
  for (const outcome of ['moved', 'replayed'] as const) {
    const moved = await together(600n, 400n)
    assert.equal(!(moved instanceof Short) && moved.map(each => each.outcome), [outcome, outcome])
    assert.equal(await balances(stage), [0n, 1000n])
  }
})

const FORBIDDEN_TO_THE_API: [string, RegExp][] = [
  ['UPDATE ledger.accounts SET balance = balance + 1', /permission denied/],
  ['UPDATE ledger.transfers SET amount = 1', /permission denied/],
  ['DELETE FROM ledger.transfers', /permission denied/],
  ['INSERT INTO ledger.transfers DEFAULT VALUES', /permission denied/],
  ["INSERT INTO ledger.transfer_reason_kinds VALUES ('tip', 'held', 'wallet')", /permission denied/],
  ["UPDATE ledger.account_kinds SET floor = -1 WHERE name = 'wallet'", /permission denied/],
  [
    "SELECT ledger.move(3, 1000, 1, 0, gen_random_uuid(), 'release', 1, 'USD', NULL, NULL, 1)",
    /permission denied/,
  ],
]
const FORBIDDEN_TO_ALL: [string, RegExp][] = [
  ['UPDATE ledger.transfers SET amount = 1', /append only/],
  ['DELETE FROM ledger.transfers', /append only/],
  ['TRUNCATE ledger.transfers', /append only/],
  ['UPDATE ledger.accounts SET balance = -1', /balance_never_below_floor/],
]

const refusal = (on: Queryable, text: string): Promise<string> =>
  on.rows(statement(`test.${text}`.slice(0, 60), text)).then(
    () => 'done',
    (error: Error) => error.message,
  )

story.run()
