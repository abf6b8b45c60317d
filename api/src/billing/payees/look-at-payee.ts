import { accountsOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { accountOf, publishEarnings } from '../../ledger/index.ts'
import { type Payee, PaymentRefused } from '../../outside/index.ts'
import { isOurId } from '../reference.ts'
import {
  addPayee,
  type KnownPayee,
  payeeByAccount,
  payeeOf,
  type Standing,
  writeStanding,
} from './payees.store.ts'
import { stateOf } from './payout-setup.ts'

const MOST_TRIES = 10

/**
 * Asks the provider how a payout account stands, and writes it down. Never believes an event's own picture of it:
 * events come late and in any order, the answer to a question does not. Of two who ask at once the later answer may
 * be written first; so an answer is only written while nobody wrote since it was asked for, and asked for again
 * otherwise.
 */
export async function lookAtPayee(app: App, { accountId }: { accountId: string }): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const known = await payeeByAccount(app.db, accountId)
    const payee = await payeeNow(app, accountId)
    if (await app.db.transact(tx => writeDown(app, tx, known, payee))) return
  }
  throw new Error(`payout account ${accountId} was written by others ${MOST_TRIES} times in a row`)
}

/** After the commit, once for many who ask at once. */
export const lookSoon = (tx: Transaction, accountId: string): Promise<void> =>
  tx.job('billing.look-at-payee', { accountId }, { key: `look-at-payee:${accountId}` })

/** One the provider knows no more can never be paid to again. */
async function payeeNow(app: App, accountId: string): Promise<Payee> {
  try {
    return await app.payments.payee(accountId)
  } catch (problem) {
    if (!(problem instanceof PaymentRefused) || problem.code !== 'resource_missing') throw problem
    return {
      accountId,
      reference: null,
      isSubmitted: false,
      isPayable: false,
      isRejected: true,
      due: [],
    }
  }
}

/** False when somebody else wrote meanwhile. */
async function writeDown(
  app: App,
  tx: Transaction,
  known: KnownPayee | null,
  payee: Payee,
): Promise<boolean> {
  const standing: Standing = { state: stateOf(payee), due: payee.due }
  if (!known) return adopt(app, tx, payee, standing)
  if (!(await writeStanding(tx, known, standing))) return false
  if (!isSame(known, standing)) await notifyDesk(app, tx, known.personId)
  return true
}

/** The event may arrive before our own note of the account it is about, or the note was never made. */
async function adopt(app: App, tx: Transaction, payee: Payee, standing: Standing): Promise<boolean> {
  const { reference, accountId } = payee
  if (reference === null || !isOurId(reference)) return true
  if (!(await accountsOf(tx, [reference])).has(reference)) return true
  if (await addPayee(tx, reference, accountId, standing)) {
    await notifyDesk(app, tx, reference)
    return true
  }
  // They have another account: this one is not ours to keep. Noted meanwhile: to be looked at again.
  return (await payeeOf(tx, reference))?.accountId !== accountId
}

async function notifyDesk(app: App, tx: Transaction, personId: string): Promise<void> {
  publishEarnings(tx, (await accountOf(tx, personId, 'earnings', app.config.currency)).id)
}

const isSame = (known: Standing, now: Standing): boolean =>
  known.state === now.state && known.due.join() === now.due.join()
