import { eventType } from '../foundation/events/events.ts'
import type { MoneyJson } from '../foundation/money.ts'
import type { PayoutFailure } from './payouts/payout-failure.ts'

/** The money of a top-up is in its wallet, and a bonus beside it, where there is one. Subject: the top-up. */
export const TopUpSucceeded = eventType<{ personId: string; amount: MoneyJson; bonus?: MoneyJson }>(
  'top-up.succeeded',
)

/** Staff put money into a wallet, or took it out. Subject: the adjustment. */
export const WalletAdjusted = eventType<{
  personId: string
  direction: 'CREDIT' | 'DEBIT'
  amount: MoneyJson
}>('wallet.adjusted')

/** The provider has sent a payout to the reader's own account. Subject: the payout. */
export const PayoutPaid = eventType<{ personId: string; amount: MoneyJson }>('payout.paid')

/** A payout did not arrive, and its money is back in the earnings. Subject: the payout. */
export const PayoutFailed = eventType<{
  personId: string
  amount: MoneyJson
  reason: PayoutFailure
}>('payout.failed')

/** A payday passed over a reader for the first time, because they are not set up to be paid. Subject: the person. */
export const PayoutWaiting = eventType<{ personId: string }>('payout.waiting')

/** A part of a payout came back and is in the earnings; the rest has arrived. Subject: the payout. */
export const PayoutReturned = eventType<{ personId: string; amount: MoneyJson }>('payout.returned')

/** A card's side took more of a top-up back, or gave some of it back again: what is gone of it now. Subject: the top-up. */
export const TopUpTakenBack = eventType<{
  personId: string
  kind: 'REFUND' | 'DISPUTE'
  gone: MoneyJson
}>('top-up.taken-back')
