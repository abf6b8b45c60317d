import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../../test/world.ts'
import { statement, type Transaction } from '../foundation/database/database.ts'
import { collectReceivable } from './collect-receivable.ts'
import { capture, held, hold, release } from './hold.ts'
import { accountOf, accountsById } from './ledger.store.ts'
import { reverse } from './reverse.ts'
import { statementOf } from './statement.ts'
import { transfer } from './transfer.ts'

/** So few of each that random steps meet. */
const PEOPLE = 3
const SUBJECTS = 3
const NUMBERS = 3

interface Person {
  readonly id: string
  readonly wallet: bigint
  readonly earnings: bigint
  readonly receivable: bigint
}

interface Cast {
  readonly people: readonly Person[]
  /** Each subject is held for from the wallet of the person with the same place. */
  readonly subjects: readonly string[]
}

type Step = (cast: Cast) => (tx: Transaction) => Promise<unknown>

const person = fc.nat(PEOPLE - 1)
const subject = fc.nat(SUBJECTS - 1)
const number = fc.integer({ min: 1, max: NUMBERS })
const amount = fc.bigInt(1n, 600n)
const share = fc.nat(100)
const at = <Item>(items: readonly Item[], place: number): Item => items[place] as Item
const partOf = (whole: bigint, percent: number): bigint => (whole * BigInt(percent)) / 100n

const holds = fc.record({ subject, number, amount }).map(
  (asked): Step =>
    ({ people, subjects }) =>
    tx =>
      hold(tx, {
        subjectId: at(subjects, asked.subject),
        wallet: at(people, asked.subject).wallet,
        amount: asked.amount,
        number: asked.number,
        reason: 'booking-hold',
      }),
)
const captures = fc
  .record({
    subject,
    number,
    parts: fc.array(fc.record({ person, amount, share }), { minLength: 1, maxLength: 3 }),
  })
  .map(
    (asked): Step =>
      ({ people, subjects }) =>
      tx =>
        capture(tx, {
          subjectId: at(subjects, asked.subject),
          wallet: at(people, asked.subject).wallet,
          number: asked.number,
          parts: asked.parts.map(part => ({
            earnings: at(people, part.person).earnings,
            amount: part.amount,
            fee: partOf(part.amount, part.share),
          })),
        }),
  )
const releases = fc.record({ subject, number, amount: fc.option(amount, { nil: undefined }) }).map(
  (asked): Step =>
    ({ people, subjects }) =>
    tx =>
      release(tx, {
        subjectId: at(subjects, asked.subject),
        wallet: at(people, asked.subject).wallet,
        number: asked.number,
        amount: asked.amount,
      }),
)
const tips = fc.record({ from: person, to: person, subject, number, amount, share }).map(
  (asked): Step =>
    ({ people, subjects }) =>
    tx =>
      transfer(tx, {
        debit: at(people, asked.from).wallet,
        credit: at(people, asked.to).earnings,
        amount: asked.amount,
        fee: partOf(asked.amount, asked.share),
        subjectId: at(subjects, asked.subject),
        reason: 'tip',
        number: asked.number,
        currency: 'USD',
      }),
)
/** Of a tip or a captured share, to anybody's wallet, from the earnings or owed. */
const reversals = fc
  .record({
    of: fc.constantFrom('tip' as const, 'session-share' as const),
    subject,
    number,
    from: person,
    to: person,
    amount,
    owed: amount,
    share,
  })
  .map(
    (asked): Step =>
      ({ people, subjects }) =>
      tx => {
        const [from, to] = [at(people, asked.from), at(people, asked.to)]
        const subjectId = at(subjects, asked.subject)
        const leg = {
          credit: to.wallet,
          subjectId,
          number: asked.number,
          reason: 'refund',
          currency: 'USD',
        } as const
        return reverse(tx, {
          original: { subjectId, reason: asked.of, number: asked.number },
          legs: [
            {
              ...leg,
              debit: from.earnings,
              amount: asked.amount,
              fee: -partOf(asked.amount, asked.share),
            },
            { ...leg, debit: from.receivable, amount: asked.owed },
          ],
        })
      },
  )
const collections = person.map(
  (who): Step =>
    ({ people }) =>
    tx =>
      collectReceivable(tx, at(people, who).id, 'USD'),
)
const step = fc.oneof(holds, holds, captures, releases, tips, reversals, collections)
/** Each is sent once or twice; those of one round are sent at the same time. */
const rounds = fc.array(fc.array(fc.record({ step, twice: fc.boolean() }), { minLength: 1, maxLength: 4 }), {
  maxLength: 10,
})

const FEES = statement(
  'test.fees-of',
  'SELECT coalesce(sum(fee), 0)::bigint AS fees FROM ledger.transfers WHERE subject_id = ANY ($1::uuid[])',
)
const ALWAYS = { from: new Date(0), to: new Date('2999-01-01') }
const TOP_UP = 1_500n

async function openCast({ app, stranger }: World): Promise<Cast> {
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, async () => {
      const client = await stranger()
      const { id } = client.viewer
      await client.topsUp(Number(TOP_UP))
      const [wallet, earnings, receivable] = await Promise.all(
        (['wallet', 'earnings', 'receivable'] as const).map(kind => accountOf(app.db, id, kind, 'USD')),
      )
      return { id, wallet: wallet?.id ?? 0n, earnings: earnings?.id ?? 0n, receivable: receivable?.id ?? 0n }
    }),
  )
  return { people, subjects: Array.from({ length: SUBJECTS }, () => randomUUID()) }
}

const story = suite<{ world: World }>('the ledger as a whole')

story.before(async context => {
  context.world = await openWorld()
})
story.after(({ world }) => world.close())

story('whatever is asked, again and at once: nothing is made and nothing is lost', async ({ world }) => {
  const { db } = world.app
  let worked = 0
  await fc.assert(
    fc.asyncProperty(rounds, async plan => {
      const cast = await openCast(world)
      for (const round of plan) {
        const asked = round.flatMap(({ step: make, twice }) =>
          twice ? [make(cast), make(cast)] : [make(cast)],
        )
        const answers = await Promise.allSettled(asked.map(work => db.transact(work)))
        for (const answer of answers) {
          if (answer.status === 'fulfilled') worked++
          else assert.match(String(answer.reason), REFUSED)
        }
      }
      const ids = cast.people.flatMap(({ wallet, earnings, receivable }) => [wallet, earnings, receivable])
      const accounts = await accountsById(db, ids)
      const holding = await Promise.all(cast.subjects.map(id => held(db, id)))
      const [platform] = await db.rows<{ fees: bigint }>(FEES, [cast.subjects])
      const sum = (all: bigint[]) => all.reduce((one, other) => one + other, 0n)
      assert.is(
        sum(accounts.map(({ balance }) => balance)) + sum(holding) + (platform?.fees ?? 0n),
        BigInt(PEOPLE) * TOP_UP,
        'what came in is somewhere',
      )
      assert.ok(holding.every(minor => minor >= 0n))
      for (const { id, kind, balance } of accounts) {
        if (kind !== 'receivable') assert.ok(balance >= 0n)
        const { opening, closing, lines } = await statementOf(db, id, { ...ALWAYS, first: 500 })
        assert.equal([opening, closing, lines.at(-1)?.balance ?? 0n], [0n, balance, balance])
      }
      assert.equal(await world.audit(), [])
    }),
    { numRuns: 40 },
  )
  assert.ok(worked > 40, 'the steps are not all refused')
})

/**
 * What may be refused of such steps; anything else is a fault of the ledger. One key for movements between other accounts at the
 * same time is distinguished by the key alone.
 */
const REFUSED =
  /duplicate key value violates unique constraint "transfers_pkey"|another hold|another movement|other parts|another amount|is held for|cannot give back|to somebody else|is no transfer|is several transfers|wallet to wallet/

story.run()
