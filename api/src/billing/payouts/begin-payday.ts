import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { money } from '../../foundation/money.ts'
import {
  type Account,
  accountsById,
  accountsHolding,
  collectReceivable,
  lockAccount,
  publishEarnings,
  transfer,
} from '../../ledger/index.ts'
import { heldByDisputes } from '../../trust/index.ts'
import { PayoutWaiting } from '../events.ts'
import { lookAtPayee } from '../payees/look-at-payee.ts'
import { beginWait, endWait, payeeOf } from '../payees/payees.store.ts'
import { termsOf } from '../terms.ts'
import { payable } from './payout.ts'
import { holdOf } from './payout-holds.store.ts'
import { addPayout, beginDay, queueReaders, queueStuckPayouts } from './payouts.store.ts'
import { sendSoon } from './receive-transfer.ts'
import { withheldSince, withhold } from './withhold.ts'

const PAGE = 1_000

/** Once a day by the product's clock, whichever node is first: one job for each reader who may have enough. */
export async function beginPayday(app: App): Promise<void> {
  const { leastPayout } = await termsOf(app)
  await app.db.transact(async tx => {
    const day = await beginDay(tx)
    if (day === null) return
    for (let after = 0n, page: Account[] = []; ; after = page.at(-1)?.id ?? 0n) {
      page = await accountsHolding(tx, { kind: 'earnings', least: leastPayout.minor, after, first: PAGE })
      await queueReaders(
        tx,
        day,
        page.map(({ id }) => id),
      )
      if (page.length < PAGE) break
    }
    await queueStuckPayouts(tx)
  })
}

/**
 * Takes what can be paid out of a reader's earnings and writes down the intention to send it, in one transaction.
 * What the reader owes to the platform is taken first. From here the money is on its way: it arrives, or it comes back.
 * Who is not set up to be paid keeps the earnings; the provider is asked first, in case its report of it was lost. Who is
 * suspended or deleted is not paid, and a case notifies staff; nor is whom staff hold payouts of.
 */
export async function payReader(app: App, asked: { account: string; day: string }): Promise<void> {
  const { leastPayout } = await termsOf(app)
  const [known] = await accountsById(app.db, [BigInt(asked.account)])
  if (!known) return
  const payee = await payeeOf(app.db, known.ownerId)
  if (payee && payee.state !== 'READY') await lookAtPayee(app, payee)
  await app.db.transact(async tx => {
    await collectReceivable(tx, known.ownerId, known.currency)
    const earnings = await lockAccount(tx, known.id)
    if (!earnings) return
    const held = await heldByDisputes(tx, earnings.id)
    const amount = payable(earnings.balance, { held }, leastPayout.minor)
    if (amount === 0n) return
    if (await holdOf(tx, earnings.ownerId)) return
    const withheld = await withheldSince(tx, earnings.ownerId)
    if (withheld) return withhold(tx, earnings, withheld)
    if ((await payeeOf(tx, earnings.ownerId))?.state === 'READY') await begin(tx, earnings, amount, asked.day)
    else await wait(tx, earnings)
  })
}

async function begin(tx: Transaction, earnings: Account, amount: bigint, day: string): Promise<void> {
  await endWait(tx, earnings.ownerId)
  const payout = await addPayout(tx, earnings, day, money(amount, earnings.currency))
  if (!payout) return
  await transfer(tx, {
    debit: earnings.id,
    credit: 'payout-clearing',
    amount,
    currency: earnings.currency,
    subjectId: payout.id,
    reason: 'payout',
  })
  await sendSoon(tx, payout.id)
}

/** Nothing moves. The reader's desk shows it, and a letter is sent when it is the first time. */
async function wait(tx: Transaction, { id, ownerId }: Account): Promise<void> {
  if (!(await beginWait(tx, ownerId))) return
  publishEarnings(tx, id)
  await emit(tx, PayoutWaiting, { subjectId: ownerId, payload: { personId: ownerId } })
}
