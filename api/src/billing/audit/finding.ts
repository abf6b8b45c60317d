import { inWords, type Money } from '../../foundation/money.ts'
import type { TransferRow } from '../../ledger/index.ts'
import type { Payment, TakenBack, Transfer } from '../../outside/index.ts'
import type { Payout } from '../payouts/payout.ts'
import { bonusKept } from '../top-ups/bonus.ts'
import type { KnownTakenBack } from '../top-ups/taken-back.store.ts'
import { goneOf, joined } from '../top-ups/taken-back.ts'
import type { TopUp } from '../top-ups/top-up.ts'

/** Something that does not hold. The key is made of what it is and what it concerns, so that it is reported once. */
export interface Finding {
  readonly key: string
  readonly words: string
}

/** What is wrong, in words for staff; null when nothing is. */
type Mismatch = string | null

export function topUpMismatch(topUp: TopUp, transfers: readonly TransferRow[]): Mismatch {
  const { state, amount, wallet } = topUp
  const [only, more] = transfers.filter(({ reason }) => reason !== 'promotion')
  const bonus = transfers.filter(({ reason }) => reason === 'promotion')
  if (bonus.length > 0 && state !== 'SUCCEEDED') return `It is ${state} and has a bonus.`
  if (state !== 'SUCCEEDED') return only ? `It is ${state} and was credited.` : null
  if (!only) return 'It succeeded and was not credited.'
  if (more) return 'It was credited more than once.'
  if (only.credit !== wallet) return 'Another account was credited than its wallet.'
  if (sumIn(bonus, amount.currency) !== topUp.bonus.minor)
    return `Its bonus is ${inWords(topUp.bonus)}, and ${words(sumIn(bonus, amount.currency), amount)} was given.`
  return moved(only, amount.currency) === amount.minor && only.currency === amount.currency
    ? null
    : `It is ${inWords(amount)}, and ${inWords({ minor: only.amount, currency: only.currency })} was credited.`
}

export function payoutMismatch(payout: Payout, all: readonly TransferRow[]): Mismatch {
  const { amount, returned, account } = payout
  const sent = all.filter(({ reason }) => reason === 'payout')
  const back = all.filter(({ reason }) => reason === 'payout-returned')
  if (sent.some(({ debit }) => debit !== account) || back.some(({ credit }) => credit !== account))
    return 'Another account was moved than its earnings.'
  const gone = sumIn(sent, amount.currency)
  if (gone !== amount.minor) return `It is ${inWords(amount)}, and ${words(gone, amount)} left the earnings.`
  const came = sumIn(back, amount.currency)
  if (came !== returned.minor)
    return `${inWords(returned)} of it came back, and ${words(came, amount)} is in the earnings again.`
  return null
}

export function takenBackMismatch(known: KnownTakenBack, all: readonly TransferRow[]): Mismatch {
  const of = (...reasons: string[]) => all.filter(({ reason }) => reasons.includes(reason))
  const net =
    sumIn(of('card-refund', 'chargeback'), known.currency) -
    sumIn(of('card-refund-failed', 'chargeback-won'), known.currency)
  const gone = goneOf(known)
  if (net === gone) return null
  return `${words(gone, known)} is gone, and ${words(net, known)} of it is in the ledger.`
}

/** Compares what was taken back of a bonus, and given again, with what was taken back of its payment. */
export function bonusMismatch(
  { amount, bonus, bonusLeft }: TopUp,
  takenBack: readonly KnownTakenBack[],
  all: readonly TransferRow[],
): Mismatch {
  const of = (wanted: string) => all.filter(({ reason }) => reason === wanted)
  const gone = takenBack.reduce((sum, each) => sum + goneOf(each), 0n)
  const due = bonusKept(bonus.minor, amount.minor, gone)
  const { currency } = amount
  const net =
    bonus.minor - sumIn(of('promotion-taken-back'), currency) + sumIn(of('promotion-again'), currency)
  return net === due && bonusLeft === due
    ? null
    : `${words(due, amount)} of its bonus should be left, and ${words(net, amount)} is in the ledger.`
}

/** Compares the provider's report of a payment with our top-up. */
export function paymentMismatch(payment: Payment, topUp: TopUp | null): Mismatch {
  const isPaid = payment.state === 'SUCCEEDED'
  if (!topUp) return isPaid ? `It brought ${inWords(payment.received)} and no top-up has it.` : null
  if (isPaid !== (topUp.state === 'SUCCEEDED'))
    return `It is ${payment.state} at the provider, and top-up ${topUp.id} is ${topUp.state}.`
  if (!isPaid) return null
  const { received } = payment
  return received.minor === topUp.amount.minor && received.currency === topUp.amount.currency
    ? null
    : `It brought ${inWords(received)} for top-up ${topUp.id} of ${inWords(topUp.amount)}.`
}

/** Compares the provider's report of a transfer with our payout. */
export function transferMismatch(transfer: Transfer, payout: Payout | null): Mismatch {
  const { id, amount, reversed } = transfer
  if (!payout) return `It sent ${inWords(amount)} and no payout has it.`
  if (payout.transferId !== id)
    return `It sent ${inWords(amount)} beside payout ${payout.id}, which is ${payout.state}.`
  if (amount.minor !== payout.amount.minor || amount.currency !== payout.amount.currency)
    return `It sent ${inWords(amount)} for payout ${payout.id} of ${inWords(payout.amount)}.`
  return reversed.minor === payout.returned.minor
    ? null
    : `${inWords(reversed)} of it was reversed, and ${inWords(payout.returned)} of payout ${payout.id} came back.`
}

/** Compares the provider's report of a refund or dispute with what we know of it. */
export function reportMismatch(reported: TakenBack, known: KnownTakenBack | null): Mismatch {
  const report = {
    withdrawn: reported.withdrawn.minor,
    reinstated: reported.reinstated.minor,
    outcome: reported.outcome,
  }
  if (!known)
    return goneOf(report) > 0n
      ? `It took ${words(goneOf(report), reported.amount)} back, unknown here.`
      : null
  const now = joined(known, report)
  const isSame = goneOf(now) === goneOf(known) && now.outcome === known.outcome
  return isSame ? null : `The provider has gone further with it than what is known here.`
}

const moved = ({ amount, fee, currency }: TransferRow, wanted: string): bigint =>
  currency === wanted ? amount - fee : 0n

const sumIn = (rows: readonly TransferRow[], currency: string): bigint =>
  rows.reduce((sum, row) => sum + moved(row, currency), 0n)

const words = (minor: bigint, { currency }: Pick<Money, 'currency'>): string => inWords({ minor, currency })
