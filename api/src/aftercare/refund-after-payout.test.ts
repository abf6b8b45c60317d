import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type BillingWorld, openBillingWorld } from '../../test/billing-world.ts'
import { beginPayday, payReader } from '../billing/payouts/begin-payday.ts'
import { payoutPage } from '../billing/payouts/payouts.store.ts'
import { accountOf, transfer } from '../ledger/index.ts'
import { Case } from '../trust/index.ts'
import { decideCase } from './disputes/decide-case.ts'
import { disputeReading } from './disputes/dispute-reading.ts'

const story = suite<{ world: BillingWorld }>('a refund of what was paid out')

story.before.each(async context => {
  context.world = await openBillingWorld()
  await context.world.setsUpPayouts(context.world.mara)
})
story.after.each(async ({ world }) => {
  assert.equal(await world.audit(), [])
  await world.close()
})

/** The reader's of two minutes at $2.99: 70% of $5.98. */
const SHARE = 419n

/** A reading of two minutes. Tips bring the earnings to `earned`. */
async function earns(world: BillingWorld, earned: bigint): Promise<{ id: string }> {
  const { app, theo, mara, advance, settle } = world
  await theo.topsUp(Number(earned) + 1_000)
  const call = await theo.calls(mara)
  await settle()
  await advance(60)
  await settle()
  await advance(60)
  await theo.ends(call)
  await tips(world, earned - SHARE)
  assert.is(await earnings(world), earned)
  assert.is(app.config.currency, 'USD')
  return call
}

async function tips({ app, theo, mara }: BillingWorld, amount: bigint): Promise<void> {
  const wallet = await accountOf(app.db, theo.viewer.id, 'wallet', 'USD')
  const { accountId } = await mara.earnings()
  await app.db.transact(tx =>
    transfer(tx, {
      debit: wallet.id,
      credit: accountId,
      amount,
      subjectId: randomUUID(),
      reason: 'tip',
      currency: 'USD',
    }),
  )
}

const earnings = async ({ mara }: BillingWorld): Promise<bigint> => (await mara.earnings()).balance.minor
const receivable = async ({ app, mara }: BillingWorld): Promise<bigint> =>
  (await accountOf(app.db, mara.viewer.id, 'receivable', 'USD')).balance

async function isPaidOut({ app, mara }: BillingWorld, day: string): Promise<void> {
  await payReader(app, { account: String((await mara.earnings()).accountId), day })
}

const lastPayout = async ({ app, mara }: BillingWorld) =>
  (await payoutPage(app.db, (await mara.earnings()).accountId, null, 1))[0]

/** The client has all of the reading's cost back. */
async function refunds(world: BillingWorld, { id }: { id: string }): Promise<void> {
  const { app, theo } = world
  const before = (await theo.wallet()).balance.minor
  const dispute = await disputeReading(app, theo.viewer, {
    readingId: id,
    reason: 'ABSENT',
    comment: 'Nobody was there.',
    idempotencyKey: randomUUID(),
  })
  if (!(dispute instanceof Case)) throw new Error(dispute.words.key)
  const decided = await decideCase(app, await world.viewer('ines'), {
    caseId: dispute.id,
    decision: 'REFUND_FULL',
    amount: null,
    version: dispute.version,
    note: 'The log says so.',
    idempotencyKey: randomUUID(),
  })
  assert.instance(decided, Case)
  assert.is((await theo.wallet()).balance.minor, before + 598n)
}

story(
  'while the payout is on its way that then fails: nothing of it is left to the reader',
  async ({ world }) => {
    const call = await earns(world, 2_900n)
    await isPaidOut(world, '2030-01-01')
    assert.is((await lastPayout(world))?.state, 'SENDING')
    await refunds(world, call)
    assert.equal([await earnings(world), await receivable(world)], [0n, -SHARE])

    world.bank.fault({ path: 'POST /v1/transfers', kind: 'decline', times: 1 })
    await world.settle()
    assert.is((await lastPayout(world))?.state, 'FAILED')
    assert.equal([await earnings(world), await receivable(world)], [2_900n - SHARE, 0n])
  },
)

story('after it arrived: the reader owes it, and the next payday collects it first', async ({ world }) => {
  const call = await earns(world, 2_900n)
  await isPaidOut(world, '2030-01-01')
  await world.settle()
  assert.is((await lastPayout(world))?.state, 'PAID')
  await refunds(world, call)
  assert.equal([await earnings(world), await receivable(world)], [0n, -SHARE])

  await world.theo.topsUp(5_000)
  await tips(world, 300n)
  await isPaidOut(world, '2030-01-02')
  assert.equal([await earnings(world), await receivable(world)], [0n, 300n - SHARE])

  await tips(world, 2_000n)
  await world.advance(24 * 3600)
  await beginPayday(world.app)
  await world.settle()
  assert.is((await lastPayout(world))?.amount.minor, 2_300n - SHARE)
  assert.equal([await earnings(world), await receivable(world)], [0n, 0n])
})

story(
  'what the transfer of a part of the earnings leaves is taken before anything is owed',
  async ({ world }) => {
    const call = await earns(world, 2_900n)
    await isPaidOut(world, '2030-01-01')
    await world.theo.topsUp(5_000)
    await tips(world, 100n)
    await refunds(world, call)
    assert.equal([await earnings(world), await receivable(world)], [0n, 100n - SHARE])
  },
)

story.run()
