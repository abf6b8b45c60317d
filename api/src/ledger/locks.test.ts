import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { capture, hold } from './hold.ts'
import { accountOf, type Movement } from './ledger.store.ts'
import { reverse } from './reverse.ts'
import { transfer, transferGroup } from './transfer.ts'

interface Stage {
  world: World
  /** Somebody else in the database, who holds rows. */
  holder: pg.Client
  wallet: bigint
  earnings: bigint
}

const story = suite<Stage>('what the ledger locks and refuses')

story.before(async context => {
  context.world = await openWorld()
  context.holder = new pg.Client({ connectionString: context.world.database.adminUrl })
  await context.holder.connect()
})
story.before.each(async context => {
  // Earnings first, so that the order of ids is not the order of kinds.
  context.earnings = await opened(context, 'earnings')
  context.wallet = await opened(context, 'wallet')
  await move(context, { debit: 'card-clearing', credit: context.wallet, amount: 1000n, reason: 'top-up' })
})
story.after(async ({ world, holder }) => {
  await holder.end()
  assert.equal(await world.audit(), [])
  await world.close()
})

async function opened({ world }: Stage, kind: 'wallet' | 'earnings', currency = 'USD'): Promise<bigint> {
  const { viewer } = await world.stranger()
  return (await accountOf(world.app.db, viewer.id, kind, currency)).id
}

const about = (part: Omit<Movement, 'subjectId' | 'currency'> & Partial<Movement>): Movement => ({
  subjectId: randomUUID(),
  currency: 'USD',
  ...part,
})
const move = ({ world }: Stage, part: Parameters<typeof about>[0]) =>
  world.app.db.transact(tx => transfer(tx, about(part)))

const problemOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: Error) => error.message,
  )

/** While the holder holds a row, the work waits for it; `meanwhile` looks at what is free then. */
async function waitsFor(
  { holder }: Stage,
  row: [sql: string, id: bigint],
  work: () => Promise<unknown>,
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<void> {
  await holder.query('BEGIN')
  let isDone = false
  let done: Promise<unknown> = Promise.resolve()
  try {
    await holder.query(`${row[0]} FOR NO KEY UPDATE`, [row[1]])
    done = work().finally(() => {
      isDone = true
    })
    while (!isDone && !(await somebodyWaits(holder)));
    assert.not(isDone, 'it did not wait')
    await meanwhile()
  } finally {
    await holder.query('ROLLBACK')
    await done
  }
}

async function somebodyWaits(holder: pg.Client): Promise<boolean> {
  const { rowCount } = await holder.query(
    'SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))',
  )
  return rowCount !== 0
}

const account = (id: bigint): [string, bigint] => ['SELECT FROM ledger.accounts WHERE id = $1', id]
const isFree = async ({ holder }: Stage, id: bigint) => {
  await holder.query('SELECT FROM ledger.accounts WHERE id = $1 FOR NO KEY UPDATE NOWAIT', [String(id)])
}

story('who waits for a wallet holds no earnings, whichever way the money goes', async stage => {
  const { wallet, earnings } = stage
  await waitsFor(
    stage,
    account(wallet),
    () => move(stage, { debit: wallet, credit: earnings, amount: 100n, reason: 'tip' }),
    () => isFree(stage, earnings),
  )
  await waitsFor(
    stage,
    account(wallet),
    () => move(stage, { debit: earnings, credit: wallet, amount: 50n, reason: 'refund' }),
    () => isFree(stage, earnings),
  )
})

story('a group waits for all its wallets before it holds any earnings', async stage => {
  const { world, wallet, earnings } = stage
  const later = await opened(stage, 'wallet')
  await move(stage, { debit: 'card-clearing', credit: later, amount: 100n, reason: 'top-up' })
  const legs = [wallet, later].map(debit => about({ debit, credit: earnings, amount: 10n, reason: 'tip' }))
  await waitsFor(
    stage,
    account(later),
    () => world.app.db.transact(tx => transferGroup(tx, legs)),
    () => isFree(stage, earnings),
  )
})

story('two reversals of one transfer look at each other’s sum', async stage => {
  const subjectId = randomUUID()
  const { wallet, earnings } = stage
  const tip = await move(stage, { debit: wallet, credit: earnings, amount: 100n, reason: 'tip', subjectId })
  assert.ok('transferId' in tip && tip.transferId)
  await waitsFor(stage, ['SELECT FROM ledger.transfers WHERE id = $1', tip.transferId], () =>
    stage.world.app.db.transact(tx =>
      reverse(tx, {
        original: { subjectId, reason: 'tip' },
        legs: [about({ debit: earnings, credit: wallet, amount: 60n, reason: 'refund', subjectId })],
      }),
    ),
  )
})

story('a reversal takes from whoever received the money, in the currency it was in', async stage => {
  const { world, wallet, earnings } = stage
  const subjectId = randomUUID()
  await move(stage, { debit: wallet, credit: earnings, amount: 100n, reason: 'tip', subjectId })
  const reversing = (leg: Partial<Movement>) =>
    world.app.db.transact(tx =>
      reverse(tx, {
        original: { subjectId, reason: 'tip' },
        legs: [about({ debit: earnings, credit: wallet, amount: 10n, reason: 'refund', subjectId, ...leg })],
      }),
    )
  const somebody = await opened(stage, 'earnings')
  await move(stage, { debit: wallet, credit: somebody, amount: 100n, reason: 'tip' })
  assert.match(await problemOf(reversing({ debit: somebody })), /went to somebody else/)

  const { rows } = await stage.holder.query('SELECT owner_id FROM ledger.accounts WHERE id = $1', [
    String(earnings),
  ])
  const euros = (await accountOf(world.app.db, rows[0].owner_id, 'earnings', 'EUR')).id
  const euroWallet = await opened(stage, 'wallet', 'EUR')
  const topUp = { credit: euroWallet, amount: 100n, currency: 'EUR' } as const
  await move(stage, { ...topUp, debit: 'card-clearing', reason: 'top-up' })
  await move(stage, { debit: euroWallet, credit: euros, amount: 100n, reason: 'tip', currency: 'EUR' })
  const inEuros = reversing({ debit: euros, credit: euroWallet, currency: 'EUR' })
  assert.match(await problemOf(inEuros), /was not in EUR/)
})

story('the same key to another account, or of another original, is another movement', async stage => {
  const { world, wallet, earnings } = stage
  const subjectId = randomUUID()
  const tip = { debit: wallet, credit: earnings, amount: 100n, reason: 'tip', subjectId } as const
  await move(stage, tip)
  const toAnother = move(stage, { ...tip, credit: await opened(stage, 'earnings') })
  assert.match(await problemOf(toAnother), /already recorded as another movement/)

  await move(stage, { ...tip, number: 2 })
  const reversing = (original: number) =>
    world.app.db.transact(tx =>
      reverse(tx, {
        original: { subjectId, reason: 'tip', number: original },
        legs: [about({ debit: earnings, credit: wallet, amount: 10n, reason: 'refund', subjectId })],
      }),
    )
  await reversing(1)
  await reversing(1)
  assert.match(await problemOf(reversing(2)), /already recorded as another movement/)
})

story('a reason that sets nothing aside holds nothing', async ({ holder, wallet }) => {
  const holding = holder.query(
    "SELECT * FROM ledger.hold_each(ARRAY[gen_random_uuid()], ARRAY[$1::bigint], ARRAY[1::bigint], ARRAY[1], 'tip')",
    [String(wallet)],
  )
  assert.match(await problemOf(holding), /tip holds no money/)
})

story('what was captured for several cannot be captured again for one of them', async stage => {
  const { world, wallet, earnings } = stage
  const subjectId = randomUUID()
  await world.app.db.transact(tx =>
    hold(tx, { subjectId, wallet, amount: 100n, reason: 'session-minute', number: 1 }),
  )
  const part = { earnings, amount: 60n, fee: 10n }
  const other = { earnings: await opened(stage, 'earnings'), amount: 40n, fee: 5n }
  const capturing = (parts: (typeof part)[]) =>
    world.app.db.transact(tx => capture(tx, { subjectId, wallet, parts, number: 1 }))
  await capturing([part, other])
  await capturing([part, other])
  assert.match(await problemOf(capturing([part])), /already captured in other parts/)
})

story.run()
