import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { statement } from '../foundation/database/database.ts'
import { capture, held, hold, release } from './hold.ts'
import { accountOf, accountsById } from './ledger.store.ts'
import { Short, transfer } from './transfer.ts'

const HOLD_EACH = statement(
  'test.hold-each',
  `SELECT ord, paid, balance, version, currency FROM ledger.hold_each($1::uuid[], $2::bigint[], $3::bigint[], $4::integer[], $6, $5)`,
)

/** Who waits for this transaction. */
const BLOCKED = statement(
  'test.blocked',
  'SELECT pid FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))',
)

interface HeldRow {
  ord: bigint
  paid: boolean
  balance: bigint
}

interface Stage {
  world: World
  subjectId: string
  wallet: bigint
  earnings: bigint
  other: bigint
}

const story = suite<Stage>('holds')

story.before(async context => {
  context.world = await openWorld()
})
story.before.each(async context => {
  context.subjectId = randomUUID()
  context.wallet = await opened(context, 'wallet')
  context.earnings = await opened(context, 'earnings')
  context.other = await opened(context, 'earnings')
  await topUp(context, context.wallet, 1000n)
})
story.after(async ({ world }) => {
  assert.equal(await world.audit(), [])
  await world.close()
})

async function opened({ world }: Stage, kind: 'wallet' | 'earnings', currency = 'USD'): Promise<bigint> {
  const { viewer } = await world.stranger()
  return (await accountOf(world.app.db, viewer.id, kind, currency)).id
}

const topUp = ({ world }: Stage, credit: bigint, amount: bigint, currency = 'USD') =>
  world.app.db.transact(tx =>
    transfer(tx, {
      debit: 'card-clearing',
      credit,
      amount,
      subjectId: randomUUID(),
      reason: 'top-up',
      currency,
    }),
  )
const holds = ({ world, subjectId, wallet }: Stage, amount: bigint, number = 1) =>
  world.app.db.transact(tx => hold(tx, { subjectId, wallet, amount, reason: 'booking-hold', number }))
const captures = (
  { world, subjectId, wallet }: Stage,
  parts: { earnings: bigint; amount: bigint; fee: bigint }[],
  number = 1,
) => world.app.db.transact(tx => capture(tx, { subjectId, wallet, parts, number }))
const releases = ({ world, subjectId, wallet }: Stage, amount?: bigint, number = 1) =>
  world.app.db.transact(tx => release(tx, { subjectId, wallet, amount, number }))
const isHeld = ({ world, subjectId }: Stage) => held(world.app.db, subjectId)

async function balances({ world, wallet, earnings, other }: Stage): Promise<(bigint | undefined)[]> {
  const accounts = await accountsById(world.app.db, [wallet, earnings, other])
  return [wallet, earnings, other].map(id => accounts.find(account => account.id === id)?.balance)
}

const problemOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: Error) => error.message,
  )

story('held, captured in parts by two earners, and the rest released, each once', async stage => {
  const parts = [
    { earnings: stage.earnings, amount: 300n, fee: 90n },
    { earnings: stage.other, amount: 100n, fee: 30n },
  ]
  for (const outcome of ['moved', 'replayed']) {
    await holds(stage, 500n)
    assert.equal(
      (await captures(stage, parts)).map(each => each.outcome),
      [outcome, outcome],
    )
    assert.is((await releases(stage))?.outcome, outcome)
    assert.is(await isHeld(stage), 0n)
    assert.equal(await balances(stage), [600n, 210n, 70n])
  }
  assert.match(
    await problemOf(captures(stage, [{ earnings: stage.earnings, amount: 300n, fee: 91n }])),
    /other parts/,
  )
  assert.match(
    await problemOf(captures(stage, [{ ...(parts[0] as (typeof parts)[0]), fee: 91n }, ...parts.slice(1)])),
    /other parts/,
  )
  assert.match(await problemOf(captures(stage, parts.slice(0, 1))), /other parts/)
  assert.match(await problemOf(releases(stage, 99n)), /another amount/)
  assert.match(await problemOf(holds(stage, 501n)), /another hold/)
})

story('more than is held is neither captured nor released', async stage => {
  await holds(stage, 500n)
  const part = { earnings: stage.earnings, amount: 501n, fee: 0n }
  assert.match(await problemOf(captures(stage, [part])), /500 is held/)
  assert.match(await problemOf(releases(stage, 501n)), /500 is held/)
  await captures(stage, [{ ...part, amount: 400n }])
  assert.match(await problemOf(releases(stage, 101n)), /100 is held/)
  assert.match(await problemOf(captures(stage, [{ ...part, amount: 101n }], 2)), /100 is held/)
  assert.is(await isHeld(stage), 100n)
  await releases(stage)
})

story(
  'a hold that the wallet does not cover moves nothing; nothing held is nothing to release',
  async stage => {
    const short = await holds(stage, 1001n)
    assert.is(short instanceof Short && short.balance, 1000n)
    assert.is(await releases(stage), null)
    assert.equal(await balances(stage), [1000n, 0n, 0n])
  },
)

story('what is held from one wallet goes back to no other', async stage => {
  await holds(stage, 100n)
  const thief = { ...stage, wallet: await opened(stage, 'wallet') }
  assert.match(await problemOf(releases(thief)), /another wallet/)
  assert.match(
    await problemOf(captures(thief, [{ earnings: stage.earnings, amount: 1n, fee: 0n }])),
    /another wallet/,
  )
  await topUp(stage, thief.wallet, 100n)
  assert.match(await problemOf(holds(thief, 1n, 2)), /another wallet/)
  await releases(stage)
})

story('twenty captures and twenty releases at once share what is held', async stage => {
  await holds(stage, 1000n)
  const part = { earnings: stage.earnings, amount: 100n, fee: 30n }
  const answers = await Promise.allSettled([
    ...Array.from({ length: 20 }, (_, at) => captures(stage, [part], at + 1)),
    ...Array.from({ length: 20 }, (_, at) => releases(stage, 50n, at + 1)),
  ])
  const [wallet = 0n, earnings = 0n] = await balances(stage)
  assert.is(wallet + (earnings * 10n) / 7n + (await isHeld(stage)), 1000n)
  assert.ok((await isHeld(stage)) < 50n, 'it is shared out')
  assert.ok(answers.some(({ status }) => status === 'rejected'))
})

const holdEach = (
  { world }: Stage,
  asked: { subjectId: string; wallet: bigint; amount: bigint; number?: number }[],
  skipLocked = false,
  reason = 'session-minute',
) =>
  world.app.db.inOneStatement(tx =>
    tx.rows<HeldRow>(HOLD_EACH, [
      asked.map(({ subjectId }) => subjectId),
      asked.map(({ wallet }) => wallet),
      asked.map(({ amount }) => amount),
      asked.map(({ number = 1 }) => number),
      skipLocked,
      reason,
    ]),
  )

story('many wallets pay at once: each that is covered, once for its number', async stage => {
  const asked = await Promise.all(
    [1000n, 299n, 298n, 0n].map(async minor => {
      const wallet = await opened(stage, 'wallet')
      if (minor > 0n) await topUp(stage, wallet, minor)
      return { subjectId: randomUUID(), wallet, amount: 299n }
    }),
  )
  const first = await holdEach(stage, asked)
  assert.equal(
    first.map(({ ord, paid, balance }) => [ord, paid, balance]),
    [
      [1n, true, 701n],
      [2n, true, 0n],
      [3n, false, 298n],
      [4n, false, 0n],
    ],
  )
  const again = await holdEach(stage, asked)
  assert.equal(
    again.map(({ paid, balance }) => [paid, balance]),
    first.map(({ paid, balance }) => [paid, balance]),
    'sent twice, held once',
  )
  const [one] = asked as [(typeof asked)[0]]
  const others = await Promise.all([
    holdEach(stage, [{ ...one, amount: 300n }]),
    holdEach(stage, [{ ...one, wallet: stage.wallet }]),
  ])
  assert.equal(
    others.map(([row]) => row?.paid),
    [false, false],
    'another amount or wallet under the same number is not paid',
  )
})

story('a set of holds is refused whole where it makes no sense', async stage => {
  const one = { subjectId: randomUUID(), wallet: stage.wallet, amount: 1n }
  assert.match(await problemOf(holdEach(stage, [one, { ...one, subjectId: randomUUID() }])), /comes twice/)
  assert.match(await problemOf(holdEach(stage, [{ ...one, wallet: stage.earnings }])), /no wallet/)
  assert.match(await problemOf(holdEach(stage, [{ ...one, wallet: 1n }])), /no wallet/)
  assert.match(await problemOf(holdEach(stage, [{ ...one, amount: -1n }])), /gives_/)
  assert.match(await problemOf(holdEach(stage, [one], false, 'tip')), /tip holds no money/)
  assert.equal(await balances(stage), [1000n, 0n, 0n])
})

story('a wallet that somebody has locked holds up nobody who skips it', async stage => {
  const free = await opened(stage, 'wallet')
  await topUp(stage, free, 500n)
  const asked = [stage.wallet, free].map(wallet => ({ subjectId: randomUUID(), wallet, amount: 100n }))
  const client = await stage.world.app.db.pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT ledger.lock_account($1)', [stage.wallet])
    const answers = await holdEach(stage, asked, true)
    assert.equal(
      answers.map(({ ord, paid }) => [ord, paid]),
      [[2n, true]],
    )
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
  assert.equal(
    (await holdEach(stage, asked, true)).map(({ paid }) => paid),
    [true, true],
  )
})

story('a set that meets its own hold on the way counts it as paid', async stage => {
  const { db } = stage.world.app
  const asked = [{ subjectId: stage.subjectId, wallet: stage.wallet, amount: 299n }]
  const second = await db.transact(async tx => {
    await hold(tx, { ...asked[0], reason: 'session-minute' } as Parameters<typeof hold>[1])
    const sent = { isAnswered: false, answer: holdEach(stage, asked) }
    const answered = () => {
      sent.isAnswered = true
    }
    sent.answer.then(answered, answered)
    while (!sent.isAnswered && (await tx.rows(BLOCKED)).length === 0);
    return sent
  })
  assert.equal(
    (await second.answer).map(({ paid, balance }) => [paid, balance]),
    [[true, 701n]],
  )
  assert.is(await isHeld(stage), 299n)
})

story('the same set sent twenty times at once is held once', async stage => {
  const asked = [{ subjectId: stage.subjectId, wallet: stage.wallet, amount: 299n }]
  const answers = await Promise.all(Array.from({ length: 20 }, () => holdEach(stage, asked)))
  assert.ok(answers.every(([row]) => row?.paid))
  assert.is(await isHeld(stage), 299n)
  assert.equal(await balances(stage), [701n, 0n, 0n])
})

story.run()
