import type { Money } from '../../foundation/money.ts'
import { type Words, wordsFor } from '../../foundation/words.ts'
import type { TransferRow } from '../../ledger/index.ts'
import type { Payment, TakenBack, Transfer } from '../../outside/index.ts'
import type { Payout } from '../payouts/payout.ts'
import { bonusKept } from '../top-ups/bonus.ts'
import type { KnownTakenBack } from '../top-ups/taken-back.store.ts'
import { goneOf, joined } from '../top-ups/taken-back.ts'
import type { TopUp } from '../top-ups/top-up.ts'

const say = wordsFor({
  'found.bonusEarly': ['state'],
  'found.bonusLeft': ['due', 'net'],
  'found.otherBonus': ['bonus', 'given'],
  'found.creditedEarly': ['state'],
  'found.notCredited': [],
  'found.creditedTwice': [],
  'found.otherWallet': [],
  'found.otherAmount': ['amount', 'credited'],
  'found.otherEarnings': [],
  'found.left': ['amount', 'gone'],
  'found.cameBack': ['returned', 'came'],
  'found.gone': ['gone', 'net'],
  'found.noTopUp': ['received'],
  'found.states': ['there', 'id', 'here'],
  'found.brought': ['received', 'id', 'amount'],
  'found.noPayout': ['amount'],
  'found.besidePayout': ['amount', 'id', 'state'],
  'found.sentOther': ['amount', 'id', 'expected'],
  'found.reversed': ['reversed', 'returned', 'id'],
  'found.unknownTaken': ['amount'],
  'found.further': [],
})

/** Something that does not hold. The key is made of what it is and what it concerns, so that it is reported once. */
export interface Finding {
  readonly key: string
  readonly words: Words
}

/** What is wrong, in words for staff; null when nothing is. */
type Mismatch = Words | null

export function topUpMismatch(topUp: TopUp, transfers: readonly TransferRow[]): Mismatch {
  const { state, amount, wallet, bonus: promised } = topUp
  const [only, more] = transfers.filter(({ reason }) => reason !== 'promotion')
  const bonus = transfers.filter(({ reason }) => reason === 'promotion')
  if (bonus.length > 0 && state !== 'SUCCEEDED') return say('found.bonusEarly', { state })
  if (state !== 'SUCCEEDED') return only ? say('found.creditedEarly', { state }) : null
  if (!only) return say('found.notCredited')
  if (more) return say('found.creditedTwice')
  if (only.credit !== wallet) return say('found.otherWallet')
  const given = sumIn(bonus, amount.currency)
  if (given !== promised.minor) return say('found.otherBonus', { bonus: promised, given: as(given, amount) })
  return moved(only, amount.currency) === amount.minor && only.currency === amount.currency
    ? null
    : say('found.otherAmount', { amount, credited: { minor: only.amount, currency: only.currency } })
}

export function payoutMismatch(payout: Payout, all: readonly TransferRow[]): Mismatch {
  const { amount, returned, account } = payout
  const sent = all.filter(({ reason }) => reason === 'payout')
  const back = all.filter(({ reason }) => reason === 'payout-returned')
  if (sent.some(({ debit }) => debit !== account) || back.some(({ credit }) => credit !== account))
    return say('found.otherEarnings')
  const gone = sumIn(sent, amount.currency)
  if (gone !== amount.minor) return say('found.left', { amount, gone: as(gone, amount) })
  const came = sumIn(back, amount.currency)
  if (came !== returned.minor) return say('found.cameBack', { returned, came: as(came, amount) })
  return null
}

export function takenBackMismatch(known: KnownTakenBack, all: readonly TransferRow[]): Mismatch {
  const of = (...reasons: string[]) => all.filter(({ reason }) => reasons.includes(reason))
  const net =
    sumIn(of('card-refund', 'chargeback'), known.currency) -
    sumIn(of('card-refund-failed', 'chargeback-won'), known.currency)
  const gone = goneOf(known)
  if (net === gone) return null
  return say('found.gone', { gone: as(gone, known), net: as(net, known) })
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
    : say('found.bonusLeft', { due: as(due, amount), net: as(net, amount) })
}

/** Compares the provider's report of a payment with our top-up. */
export function paymentMismatch(payment: Payment, topUp: TopUp | null): Mismatch {
  const isPaid = payment.state === 'SUCCEEDED'
  if (!topUp) return isPaid ? say('found.noTopUp', { received: payment.received }) : null
  if (isPaid !== (topUp.state === 'SUCCEEDED'))
    return say('found.states', { there: payment.state, id: topUp.id, here: topUp.state })
  if (!isPaid) return null
  const { received } = payment
  return received.minor === topUp.amount.minor && received.currency === topUp.amount.currency
    ? null
    : say('found.brought', { received, id: topUp.id, amount: topUp.amount })
}

/** Compares the provider's report of a transfer with our payout. */
export function transferMismatch(transfer: Transfer, payout: Payout | null): Mismatch {
  const { id, amount, reversed } = transfer
  if (!payout) return say('found.noPayout', { amount })
  if (payout.transferId !== id)
    return say('found.besidePayout', { amount, id: payout.id, state: payout.state })
  if (amount.minor !== payout.amount.minor || amount.currency !== payout.amount.currency)
    return say('found.sentOther', { amount, id: payout.id, expected: payout.amount })
  return reversed.minor === payout.returned.minor
    ? null
    : say('found.reversed', { reversed, returned: payout.returned, id: payout.id })
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
      ? say('found.unknownTaken', { amount: as(goneOf(report), reported.amount) })
      : null
  const now = joined(known, report)
  const isSame = goneOf(now) === goneOf(known) && now.outcome === known.outcome
  return isSame ? null : say('found.further')
}

const moved = ({ amount, fee, currency }: TransferRow, wanted: string): bigint =>
  currency === wanted ? amount - fee : 0n

const sumIn = (rows: readonly TransferRow[], currency: string): bigint =>
  rows.reduce((sum, row) => sum + moved(row, currency), 0n)

const as = (minor: bigint, { currency }: Pick<Money, 'currency'>): Money => ({ minor, currency })
