import { refuseWithoutConsent } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { appointmentNow, bookPrepaid, prepaidTerms } from '../../bookings/index.ts'
import type { Channel } from '../../catalogue/index.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { type RedeemVoucherResult, VoucherNotUsable } from './refusals.ts'
import { unusable } from './usable.ts'
import { ownVoucher } from './voucher-of.ts'
import { lockVoucher, writeBooked } from './vouchers.store.ts'

export interface Redeeming {
  readonly voucherId: string
  readonly channel: Channel
  readonly startsAt: Date
  readonly topic: string | null
  readonly question: string | null
  readonly idempotencyKey: string
}

/** Redeems a voucher of the viewer's, once, for an appointment with its reader that costs them nothing more. */
export async function redeemVoucher(
  app: App,
  viewer: Viewer,
  { voucherId, idempotencyKey: key, ...request }: Redeeming,
): Promise<typeof RedeemVoucherResult> {
  const { profileId, minutes, names } = await ownVoucher(app.db, viewer, voucherId)
  const terms = await prepaidTerms(app, profileId, request)
  const unconsented = await refuseWithoutConsent(app, viewer.id)
  const { channel, startsAt, topic, question } = request
  const meaning = [voucherId, channel, startsAt.toISOString(), topic, question]
  const keyed = { personId: viewer.id, verb: 'redeemVoucher', key, meaning }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return appointmentNow(tx, viewer, claim.subjectId)
    if (unconsented) return unconsented
    if (!terms) return new VoucherNotUsable('READER_LEFT')
    const refused = await refuseUnusable(tx, viewer, voucherId, app.clock.now())
    if (refused) return refused
    const booking = { ...request, minutes, serviceNames: names, prepaidBy: voucherId }
    const id = await bookPrepaid(app, tx, viewer, terms, booking)
    if (id instanceof Refusal) return id
    await writeBooked(tx, voucherId, id)
    await completeRequest(tx, keyed, id)
    return appointmentNow(tx, viewer, id)
  })
}

/** Locks it: of several who redeem it at once, one does. */
async function refuseUnusable(
  tx: Transaction,
  viewer: Viewer,
  voucherId: string,
  now: Date,
): Promise<VoucherNotUsable | null> {
  const voucher = await lockVoucher(tx, voucherId)
  const reason = voucher?.ownerId === viewer.id ? unusable(voucher, now) : 'USED'
  return reason && new VoucherNotUsable(reason)
}
