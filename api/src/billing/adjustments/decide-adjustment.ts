import { lockPerson } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { NotFound } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import type { WalletAdjustment } from './adjustment.ts'
import { lockAdjustment, writeDecision } from './adjustments.store.ts'
import { moveAdjustment } from './move-adjustment.ts'
import { AdjustmentDecided, OwnAdjustment, type WalletTooLow } from './refusals.ts'

/** A second member of staff lets an adjustment be made. Confirmed again by the same one, it was made once. Throws NOT_FOUND. */
export const confirmAdjustment = (
  app: Pick<App, 'db'>,
  viewer: Viewer,
  id: string,
): Promise<WalletAdjustment | OwnAdjustment | WalletTooLow | AdjustmentDecided> =>
  app.db.transact(async tx => {
    const adjustment = await loadAdjustment(tx, id)
    const { state, decidedBy, askedBy, personId } = adjustment
    await refuseWithoutPerson(tx, personId)
    if (askedBy === viewer.id || personId === viewer.id) return new OwnAdjustment()
    if (state === 'MADE' && decidedBy === viewer.id) return adjustment
    if (state !== 'WAITING') return new AdjustmentDecided(adjustment)
    const short = await moveAdjustment(tx, adjustment)
    return short ?? writeDecision(tx, id, 'MADE', viewer.id)
  })

/** A member of staff, also who asked for it, ends an adjustment that waits. Declined again by the same one, it stays so. Throws NOT_FOUND. */
export const declineAdjustment = (
  app: Pick<App, 'db'>,
  viewer: Viewer,
  id: string,
): Promise<WalletAdjustment | OwnAdjustment | AdjustmentDecided> =>
  app.db.transact(async tx => {
    const adjustment = await loadAdjustment(tx, id)
    const { state, decidedBy, personId } = adjustment
    if (personId === viewer.id) return new OwnAdjustment()
    if (state === 'DECLINED' && decidedBy === viewer.id) return adjustment
    if (state !== 'WAITING') return new AdjustmentDecided(adjustment)
    return writeDecision(tx, id, 'DECLINED', viewer.id)
  })

/** Locked until the transaction ends. */
async function loadAdjustment(tx: Transaction, id: string): Promise<WalletAdjustment> {
  const adjustment = await lockAdjustment(tx, id)
  if (!adjustment) throw new NotFound('adjustment', id)
  return adjustment
}

/** Nobody is given anything who has left, or is leaving now. */
async function refuseWithoutPerson(tx: Transaction, personId: string): Promise<void> {
  const person = await lockPerson(tx, personId)
  if (!person || person.deletedAt) throw new NotFound('person', personId)
}
