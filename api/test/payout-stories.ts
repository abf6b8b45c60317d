import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readmitPerson, suspendPerson } from '../src/accounts/index.ts'
import { auditBilling } from '../src/billing/index.ts'
import { beginPayday, payReader } from '../src/billing/payouts/begin-payday.ts'
import type { Payout } from '../src/billing/payouts/payout.ts'
import { payoutPage } from '../src/billing/payouts/payouts.store.ts'
import { sendPayout } from '../src/billing/payouts/send-payout.ts'
import { transfer } from '../src/ledger/index.ts'
import { type BillingWorld, openBillingWorld } from './billing-world.ts'
import type { Reader } from './people.ts'

/** The stories of one file: a world in which Mara, Orin and Selene can be paid, and whose audits find nothing at the end. */
export function payoutStories(name: string) {
  const story = suite<Stage>(name)
  story.before(async context => {
    const world = await openBillingWorld()
    for (const reader of [world.mara, world.orin, world.selene]) await world.setsUpPayouts(reader)
    context.world = world
  })
  story.before.each(context => {
    context.sentBefore = Object.keys(context.world.bank.book.transfers).length
    context.world.mailbox.empty()
    context.world.bank.deliver('normal')
  })
  story.after(async ({ world }) => {
    assert.equal(await world.audit(), [])
    await world.advance(2 * 3600)
    assert.equal(await auditBilling(world.app), [])
    await world.close()
  })
  return story
}

interface Stage {
  world: BillingWorld
  sentBefore: number
}

/** How readings earn is tested elsewhere. */
export async function earns({ app }: BillingWorld, reader: Reader, minor: number) {
  const earnings = await reader.earnings()
  await app.db.transact(tx =>
    transfer(tx, {
      debit: 'platform-revenue',
      credit: earnings.accountId,
      amount: BigInt(minor),
      currency: 'USD',
      subjectId: crypto.randomUUID(),
      reason: 'adjustment',
    }),
  )
}

/** The reader has earned so much, and a payout of it was written down: nothing was sent yet. */
export async function begins(world: BillingWorld, reader: Reader, minor: number): Promise<string> {
  await earns(world, reader, minor)
  const account = String((await reader.earnings()).accountId)
  await payReader(world.app, { account, day: freshDay() })
  const [payout] = await payouts(world, reader)
  assert.is(payout?.state, 'SENDING')
  return payout?.id ?? ''
}

/** Staff take a reader's access away, or give it back. */
export async function isSuspended(
  world: BillingWorld,
  { viewer }: Reader,
  suspended: boolean,
): Promise<void> {
  const staff = await world.viewer('ines')
  const asked = { personId: viewer.id, reason: 'A test needs it.', idempotencyKey: crypto.randomUUID() }
  await (suspended ? suspendPerson : readmitPerson)(world.app, staff, asked)
}

let daysUsed = 0
/** A day on which nobody was paid yet. */
export const freshDay = () => new Date(Date.UTC(2040, 0, 1 + daysUsed++)).toISOString().slice(0, 10)

export async function payday(world: BillingWorld) {
  await world.advance(24 * 3600)
  await beginPayday(world.app)
}

export const balance = async (reader: Reader): Promise<bigint> => (await reader.earnings()).balance.minor
export const payouts = async (world: BillingWorld, reader: Reader): Promise<Payout[]> =>
  payoutPage(world.app.db, (await reader.earnings()).accountId, null, 20)
/** What the provider has sent since the story began. */
export const sent = ({ world, sentBefore }: Stage) =>
  Object.values(world.bank.book.transfers).slice(sentBefore)

/** A payout of that much that was sent and noted. */
export async function pays(
  world: BillingWorld,
  reader: Reader,
  minor: number,
): Promise<{ id: string; transferId: string }> {
  const payoutId = await begins(world, reader, minor)
  await sendPayout(world.app, { payoutId })
  const [payout] = await payouts(world, reader)
  assert.is(payout?.state, 'PAID')
  return { id: payoutId, transferId: payout?.transferId ?? '' }
}

export const newest = async (world: BillingWorld, reader: Reader) => {
  const [payout] = await payouts(world, reader)
  return [payout?.state, Number(payout?.returned.minor)]
}
