import type { App } from '../../app.ts'
import { money } from '../../foundation/money.ts'
import { wordsFor } from '../../foundation/words.ts'
import { PaymentRefused } from '../../outside/index.ts'
import { payoutsByTransfers, payoutsPaidSince } from '../payouts/payouts.store.ts'
import { isOurId } from '../reference.ts'
import { askedBefore, takenBackByProviderIds } from '../top-ups/taken-back.store.ts'
import { topUpsByPayments, topUpsPaidSince } from '../top-ups/top-ups.store.ts'
import { type Finding, paymentMismatch, reportMismatch, transferMismatch } from './finding.ts'

const say = wordsFor({
  'found.payment': ['id', 'what'],
  'found.transfer': ['id', 'what'],
  'found.report': ['kind', 'id', 'what'],
  'found.topUpUnknown': ['id'],
  'found.payoutUnknown': ['id', 'state'],
  'found.refundUnanswered': ['id', 'amount'],
})

const DAY_MILLISECONDS = 24 * 3600_000
/** What is younger may have its event still on the way. */
const GRACE_MILLISECONDS = 3600_000
const DAYS_OF_PAYMENTS = 7
/** Banks decide on a dispute within months. */
const DAYS_OF_DISPUTES = 180
const BATCH = 100

/** What the provider lists against what is known here, and what is known here against the provider. */
export async function auditProvider(app: App): Promise<Finding[]> {
  const now = app.clock.now().getTime()
  const since = new Date(now - DAYS_OF_PAYMENTS * DAY_MILLISECONDS)
  const until = new Date(now - GRACE_MILLISECONDS)
  const disputesSince = new Date(now - DAYS_OF_DISPUTES * DAY_MILLISECONDS)
  return [
    ...(await auditPayments(app, since, until)),
    ...(await auditTransfers(app, since, until)),
    ...(await auditTakenBack(app, disputesSince, until)),
  ]
}

async function auditPayments(app: App, since: Date, until: Date): Promise<Finding[]> {
  const findings: Finding[] = []
  const listed = new Set<string>()
  for await (const batch of batchesOf(app.payments.listPayments(since))) {
    const known = await topUpsByPayments(
      app.db,
      batch.map(({ id }) => id),
    )
    for (const payment of batch) {
      listed.add(payment.id)
      // The provider's account may carry payments that are not ours.
      if (payment.begunAt > until || payment.reference === null || !isOurId(payment.reference)) continue
      const what = paymentMismatch(payment, known.find(({ paymentId }) => paymentId === payment.id) ?? null)
      if (what)
        findings.push({ key: `payment:${payment.id}`, words: say('found.payment', { id: payment.id, what }) })
    }
  }
  for (const topUp of await topUpsPaidSince(app.db, since, until)) {
    const id = topUp.paymentId ?? ''
    if (listed.has(id)) continue
    const payment = await orMissing(app.payments.payment(id))
    const what = payment ? paymentMismatch(payment, topUp) : say('found.topUpUnknown', { id: topUp.id })
    if (what) findings.push({ key: `payment:${id}`, words: say('found.payment', { id, what }) })
  }
  return findings
}

async function auditTransfers(app: App, since: Date, until: Date): Promise<Finding[]> {
  const findings: Finding[] = []
  const listed = new Set<string>()
  for await (const batch of batchesOf(app.payments.listTransfers(since))) {
    const ours = batch.filter(({ reference }) => reference !== null && isOurId(reference))
    const known = await payoutsByTransfers(app.db, ours)
    for (const transfer of batch) listed.add(transfer.id)
    for (const transfer of ours.filter(({ sentAt }) => sentAt <= until)) {
      const payout =
        known.find(({ transferId }) => transferId === transfer.id) ??
        known.find(({ id }) => id === transfer.reference) ??
        null
      const what = transferMismatch(transfer, payout)
      if (what)
        findings.push({
          key: `transfer:${transfer.id}`,
          words: say('found.transfer', { id: transfer.id, what }),
        })
    }
  }
  for (const payout of await payoutsPaidSince(app.db, since, until)) {
    const id = payout.transferId ?? ''
    if (listed.has(id)) continue
    const transfer = (await app.payments.transfersFor(payout.id)).find(found => found.id === id)
    const what = transfer
      ? transferMismatch(transfer, payout)
      : say('found.payoutUnknown', { id: payout.id, state: payout.state })
    if (what) findings.push({ key: `transfer:${id}`, words: say('found.transfer', { id, what }) })
  }
  return findings
}

async function auditTakenBack(app: App, since: Date, until: Date): Promise<Finding[]> {
  const findings: Finding[] = []
  for await (const batch of batchesOf(app.payments.listTakenBack(since))) {
    const known = await takenBackByProviderIds(
      app.db,
      batch.map(({ id }) => id),
    )
    const topUps = await topUpsByPayments(
      app.db,
      batch.flatMap(({ paymentId }) => paymentId ?? []),
    )
    for (const reported of batch.filter(({ openedAt }) => openedAt <= until)) {
      const topUp = topUps.find(({ paymentId }) => paymentId === reported.paymentId)
      // What was never credited has nothing to be taken back from.
      if (topUp?.state !== 'SUCCEEDED') continue
      const what = reportMismatch(
        reported,
        known.find(({ providerId }) => providerId === reported.id) ?? null,
      )
      if (what)
        findings.push({
          key: `taken-back:${reported.id}`,
          words: say('found.report', { kind: reported.kind, id: reported.id, what }),
        })
    }
  }
  for (const { id, withdrawn, currency } of await askedBefore(app.db, until))
    findings.push({
      key: `taken-back:${id}`,
      words: say('found.refundUnanswered', { id, amount: money(withdrawn, currency) }),
    })
  return findings
}

async function orMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (problem) {
    if (problem instanceof PaymentRefused && problem.code === 'resource_missing') return null
    throw problem
  }
}

async function* batchesOf<T>(all: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const each of all) {
    batch.push(each)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
