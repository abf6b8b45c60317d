import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { OUTSIDE } from './account.ts'
import { charge } from './charge.ts'
import { accountOf, accountsById, type Moved, type Movement, moveEach, moveMoney } from './ledger.store.ts'
import { transfer } from './transfer.ts'

const PAIRS = 5
const SUBJECTS = 9
const FULL = 1_000n

interface Pair {
  readonly wallet: bigint
  readonly earnings: bigint
}

const story = suite<{ world: World }>('many charges')

story.before(async context => {
  context.world = await openWorld()
})
story.after(async ({ world }) => {
  assert.equal(await world.audit(), [])
  await world.close()
})

async function pairs({ app, stranger }: World): Promise<Pair[]> {
  const made: Pair[] = []
  for (let count = 0; count < PAIRS; count++) {
    const [client, reader] = [await stranger(), await stranger()]
    const wallet = (await accountOf(app.db, client.viewer.id, 'wallet', 'USD')).id
    const earnings = (await accountOf(app.db, reader.viewer.id, 'earnings', 'USD')).id
    const [subjectId, reason] = [randomUUID(), 'top-up' as const]
    await app.db.inOneStatement(tx =>
      transfer(tx, { debit: OUTSIDE, credit: wallet, amount: FULL, subjectId, reason }),
    )
    made.push({ wallet, earnings })
  }
  return made
}

/** Whoever had too little is told what there is; nothing else of that answer is looked at. */
const asAnswered = (moved: Moved) =>
  moved.outcome === 'short' ? { outcome: moved.outcome, debitBalance: moved.debitBalance } : moved

/** Some of whom give to whom how much, and say it again: the smaller the numbers, the oftener they meet. */
const asked = fc.record({
  from: fc.nat(PAIRS - 1),
  to: fc.nat(PAIRS - 1),
  amount: fc.integer({ min: 1, max: 700 }),
  subject: fc.nat(SUBJECTS - 1),
  reason: fc.constantFrom<Movement['reason']>('reading-minute', 'tip'),
})

story('together they do what they do one after another, whoever meets whom', async ({ world }) => {
  const { db } = world.app
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(asked, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
      async rounds => {
        const [ones, others] = [await pairs(world), await pairs(world)]
        const subjects = Array.from({ length: SUBJECTS }, () => [randomUUID(), randomUUID()] as const)
        for (const round of rounds) {
          const as = (side: 0 | 1, among: Pair[]) =>
            round.map(
              ({ from, to, amount, subject, reason }): Movement => ({
                debit: among[from]?.wallet ?? 0n,
                credit: among[to]?.earnings ?? 0n,
                amount: BigInt(amount),
                fee: BigInt(amount) / 3n,
                subjectId: subjects[subject]?.[side] ?? '',
                reason,
              }),
            )
          const together = await db.inOneStatement(tx => moveEach(tx, as(0, ones)))
          const oneByOne: Moved[] = []
          for (const movement of as(1, others)) oneByOne.push(await moveMoney(db, movement))
          assert.equal(together.map(asAnswered), oneByOne.map(asAnswered))
        }
        assert.equal(await heldBy(world, ones), await heldBy(world, others))
      },
    ),
    { numRuns: 25 },
  )
})

async function heldBy({ app }: World, among: Pair[]): Promise<unknown[]> {
  const ids = among.flatMap(({ wallet, earnings }) => [wallet, earnings])
  const accounts = await accountsById(app.db, ids)
  return ids.map(id => {
    const { balance, version } = accounts.find(account => account.id === id) ?? {}
    return { balance, version }
  })
}

story('one reason said for two movements at once is one of them', async ({ world }) => {
  const [one, two] = (await pairs(world)) as [Pair, Pair]
  const subjectId = randomUUID()
  const charging = ({ wallet, earnings }: Pair): Movement => ({
    debit: wallet,
    credit: earnings,
    amount: 299n,
    fee: 89n,
    subjectId,
    reason: 'reading-minute',
  })
  const answers = await Promise.allSettled([one, two].map(pair => charge(world.app.db, charging(pair))))
  assert.equal(answers.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const balances = (await accountsById(world.app.db, [one.wallet, two.wallet])).map(({ balance }) => balance)
  assert.equal(balances.sort(), [FULL - 299n, FULL].sort())
})

story('two hundred at once, each of its own, all arrive', async ({ world }) => {
  const among = await pairs(world)
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, number) => {
      const { wallet: debit, earnings: credit } = among[number % PAIRS] as Pair
      return charge(world.app.db, {
        debit,
        credit,
        amount: 10n,
        fee: 3n,
        subjectId: randomUUID(),
        reason: 'tip',
      })
    }),
  )
  assert.ok(answers.every(answer => 'outcome' in answer && answer.outcome === 'moved'))
  assert.equal(
    (await heldBy(world, among)).map(account => (account as { balance: bigint }).balance),
    among.flatMap(() => [FULL - 400n, 280n]),
  )
})

story.run()
