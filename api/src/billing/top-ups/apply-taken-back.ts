import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { money, moneyJson } from '../../foundation/money.ts'
import { wordsFor } from '../../foundation/words.ts'
import type { TakenBack } from '../../outside/index.ts'
import { TopUpTakenBack } from '../events.ts'
import { openChargebackCase } from '../open-case.ts'
import type { Outcome } from '../outcome.ts'
import { bearTakenBack, giveTakenBack, writeOffLost } from './bear-taken-back.ts'
import { lookAtPaymentSoon } from './look-at-payment-soon.ts'
import {
  addTakenBack,
  changeTakenBack,
  type KnownTakenBack,
  nameTakenBack,
  takenBackOfTopUp,
} from './taken-back.store.ts'
import { goneOf, isAsked, joined } from './taken-back.ts'
import type { TopUp } from './top-up.ts'
import { lockTopUpOfPayment } from './top-ups.store.ts'

const say = wordsFor({
  'found.chargeback': ['id', 'reason', 'amount', 'topUp'],
})

/**
 * A refund to a card or a dispute at its bank, applied to whoever topped up by that card. Under the top-up's lock, so that
 * of several at once each sees what the others took. Money that was never credited has nothing to be taken back from.
 */
export async function applyTakenBack(tx: Transaction, reported: TakenBack): Promise<Outcome> {
  const topUp = reported.paymentId === null ? null : await lockTopUpOfPayment(tx, reported.paymentId)
  if (!topUp || reported.amount.currency !== topUp.amount.currency) return 'UNKNOWN'
  // The report of the payment itself may arrive after this one.
  if (topUp.state === 'AWAITING_PAYMENT') {
    await lookAtPaymentSoon(tx, topUp.paymentId ?? '')
    return 'QUEUED'
  }
  if (topUp.state !== 'SUCCEEDED') return 'UNCHANGED'
  return change(tx, topUp, reported)
}

async function change(tx: Transaction, topUp: TopUp, reported: TakenBack): Promise<Outcome> {
  const all = await takenBackOfTopUp(tx, topUp.id)
  const first =
    all.find(({ providerId }) => providerId === reported.id) ?? (await nameAsked(tx, all, reported))
  const known = first ?? (await addTakenBack(tx, topUp.id, reported))
  const now = joined(known, {
    withdrawn: reported.withdrawn.minor,
    reinstated: reported.reinstated.minor,
    outcome: reported.outcome,
  })
  const isSame =
    now.withdrawn === known.withdrawn && now.reinstated === known.reinstated && now.outcome === known.outcome
  if (first && isSame) return 'UNCHANGED'
  await changeTakenBack(tx, known.id, now)
  const more = goneOf(now) - goneOf(known)
  const goneByOthers = all.reduce((sum, each) => (each === first ? sum : sum + goneOf(each)), 0n)
  const atMost = topUp.amount.minor - goneByOthers - goneOf(known)
  if (more > 0n) await bearTakenBack(tx, topUp, known, more, atMost > 0n ? atMost : 0n)
  if (more < 0n) await giveTakenBack(tx, topUp, known, -more)
  if (known.kind === 'DISPUTE' && now.outcome === 'LOST') await writeOffLost(tx, topUp, known)
  if (known.kind === 'DISPUTE') await openCase(tx, topUp, reported)
  if (more !== 0n)
    await emit(tx, TopUpTakenBack, {
      subjectId: topUp.id,
      payload: {
        personId: topUp.personId,
        kind: known.kind,
        gone: moneyJson(money(goneOf(now), known.currency)),
      },
    })
  return 'APPLIED'
}

/** A refund that we asked for: the provider reports it before, or instead of, its answer to us. */
async function nameAsked(
  tx: Transaction,
  all: readonly KnownTakenBack[],
  { id, kind, amount }: TakenBack,
): Promise<KnownTakenBack | undefined> {
  const asked = all.find(each => isAsked(each) && each.withdrawn === amount.minor)
  if (kind !== 'REFUND' || !asked) return undefined
  await nameTakenBack(tx, asked.id, id)
  return asked
}

/** Once a dispute: staff answer the bank in time, and decide whether this person goes on paying by card. */
const openCase = (tx: Transaction, topUp: TopUp, { id, amount, reason }: TakenBack) =>
  openChargebackCase(tx, {
    key: `dispute:${id}`,
    personId: topUp.personId,
    words: say('found.chargeback', { id, reason: reason ?? '', amount, topUp: topUp.id }),
  })
