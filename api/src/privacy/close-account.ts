import { type Account, dismissPerson, lockPerson } from '../accounts/index.ts'
import { hasOpenAnswer } from '../answers/index.ts'
import type { App } from '../app.ts'
import { busyWith } from '../availability/index.ts'
import { isBeingPaid } from '../billing/index.ts'
import { hasOpenAppointment } from '../bookings/index.ts'
import { policies, readerById } from '../catalogue/index.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { NotFound } from '../foundation/fault.ts'
import { money } from '../foundation/money.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { accountOf } from '../ledger/index.ts'
import { forgetPicturesOf } from '../pictures/index.ts'
import { isWaiting } from '../readings/index.ts'
import { hasOpenDispute } from '../trust/index.ts'
import {
  AccountClosed,
  BalanceRemains,
  type CloseAccountResult,
  ClosingBlocked,
  type ClosingObstacle,
  ConfirmationDiffers,
} from './closing.ts'
import { forgetExports } from './exports.store.ts'

export const DELETE_IDENTITY = 'privacy.delete-identity'

export interface Closing {
  /** The viewer's mail address, typed by them. */
  readonly confirmation: string
  /** What is left in the wallet and of the earnings is given up. */
  readonly givesUpBalance: boolean
}

/**
 * Closes the viewer's account for good: name, address and choices are gone at once, here and, by a job, at the identity
 * provider; they are signed out everywhere. The ledger, readings and consents stay, under an id that names nobody.
 */
export async function closeAccount(
  app: App,
  viewer: Viewer,
  { confirmation, givesUpBalance }: Closing,
): Promise<typeof CloseAccountResult> {
  if (!isSame(confirmation, viewer.email)) return new ConfirmationDiffers()
  const terms = await closingTerms(app, viewer.readerId)
  return app.db.transact(async tx => {
    const person = await lockPerson(tx, viewer.id)
    if (!person) throw new NotFound('person', viewer.id)
    return closeLocked(app, tx, person, { ...terms, givesUpBalance })
  })
}

export interface ClosingTerms {
  /** Earnings of so much are paid out first, in minor units. */
  readonly leastPayout: bigint
  readonly hasProfile: boolean
}

/** What must be known before the transaction that closes an account. */
export async function closingTerms(app: App, readerId: string | null): Promise<ClosingTerms> {
  const { leastPayout } = await policies(app)
  return { leastPayout, hasProfile: readerId !== null && (await readerById(app, readerId)) !== null }
}

/** Closes the account of a person whose row is locked, or says what must come to its end first. */
export async function closeLocked(
  { clock, config: { currency } }: App,
  tx: Transaction,
  person: Account,
  { leastPayout, hasProfile, givesUpBalance }: ClosingTerms & Pick<Closing, 'givesUpBalance'>,
): Promise<AccountClosed | ClosingBlocked | BalanceRemains> {
  const { id, subject } = person
  const wallet = (await accountOf(tx, id, 'wallet', currency)).balance
  const earnings = (await accountOf(tx, id, 'earnings', currency)).balance
  const obstacle = hasProfile ? 'PUBLISHED_PROFILE' : await obstacleOf(tx, id)
  if (obstacle) return new ClosingBlocked(obstacle)
  if (earnings >= leastPayout) return new ClosingBlocked('EARNINGS')
  if (wallet + earnings > 0n && !givesUpBalance)
    return new BalanceRemains(money(wallet, currency), money(earnings, currency))
  await forgetExports(tx, id)
  await forgetPicturesOf(tx, id)
  await dismissPerson(tx, person)
  await tx.job(DELETE_IDENTITY, { subject }, { key: `delete-identity:${subject}` })
  return Object.assign(new AccountClosed(), { closedAt: clock.now() })
}

/** What must come to its end first; null when nothing must. */
async function obstacleOf(tx: Transaction, personId: string): Promise<ClosingObstacle | null> {
  if ((await busyWith(tx, personId, ['HOST', 'GUEST'])) !== null) return 'OPEN_READING'
  if (await isWaiting(tx, personId)) return 'OPEN_READING'
  if (await hasOpenAppointment(tx, personId)) return 'OPEN_APPOINTMENT'
  if (await hasOpenAnswer(tx, personId)) return 'OPEN_ANSWER'
  if (await hasOpenDispute(tx, personId)) return 'OPEN_DISPUTE'
  return (await isBeingPaid(tx, personId)) ? 'PAYOUT' : null
}

const isSame = (typed: string, email: string): boolean =>
  email !== '' && typed.trim().toLowerCase() === email.toLowerCase()
