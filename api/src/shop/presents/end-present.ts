import type { App } from '../../app.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { NotFound } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { PresentAccepted } from '../events.ts'
import { lockItem, writeOwner } from '../library/library.store.ts'
import { lockVoucher, writeVoucherOwner } from '../vouchers/vouchers.store.ts'
import { Present, ReceivedPresent } from './present.ts'
import { type PresentRow, stateOf } from './present-row.ts'
import { presentOfToken } from './present-token.ts'
import { lockPresent, presentById, writePresentEnd } from './presents.store.ts'
import { PresentNotOpen } from './refusals.ts'

/** Whoever has the link accepts a present: it is theirs from then on, once. Asked again by them, it is theirs. */
export async function acceptPresent(
  app: App,
  viewer: Viewer,
  token: string,
): Promise<ReceivedPresent | PresentNotOpen> {
  const id = presentOfToken(app.config, token)
  if (!id) throw new NotFound('present')
  return app.db.transact(async tx => {
    const present = await lockPresent(tx, id)
    if (!present) throw new NotFound('present')
    if (present.acceptedBy !== viewer.id) {
      if (present.endedAt) return new PresentNotOpen(stateOf(present))
      if (present.giverId === viewer.id) return new PresentNotOpen('OWN')
      const refused = await handOver(tx, present, viewer)
      if (refused) return refused
      await writePresentEnd(tx, id, viewer.id)
      const payload = { giverId: present.giverId, friendId: viewer.id, names: present.names }
      await emit(tx, PresentAccepted, { subjectId: id, payload })
    }
    const now = (await presentById(tx, id)) as PresentRow
    return ReceivedPresent.of(now, viewer.id, receivedIdOf(now))
  })
}

async function handOver(
  tx: Transaction,
  { itemId, voucherId }: PresentRow,
  viewer: Viewer,
): Promise<PresentNotOpen | null> {
  if (itemId) {
    const item = await lockItem(tx, itemId)
    if (!item || item.endedAt) return new PresentNotOpen('TAKEN_BACK')
    await writeOwner(tx, itemId, viewer.id)
    return null
  }
  const voucher = await lockVoucher(tx, voucherId ?? '')
  if (voucher?.state !== 'OPEN') return new PresentNotOpen('TAKEN_BACK')
  if (voucher.readerId === viewer.id) return new PresentNotOpen('OWN')
  await writeVoucherOwner(tx, voucher.id, viewer.id)
  return null
}

/** By which what was accepted is found. */
export const receivedIdOf = ({ itemId, voucherId }: PresentRow): string =>
  itemId ? globalId('LibraryItem', itemId) : globalId('Voucher', voucherId ?? '')

/** The giver takes back what nobody accepted yet. Asked again, it is taken back. */
export async function takePresentBack(
  app: App,
  viewer: Viewer,
  presentId: string,
): Promise<Present | PresentNotOpen> {
  return app.db.transact(async tx => {
    const present = await lockPresent(tx, presentId)
    if (present?.giverId !== viewer.id) throw new NotFound('present', presentId)
    if (present.acceptedBy) return new PresentNotOpen('ACCEPTED')
    if (!present.endedAt) await writePresentEnd(tx, presentId, null)
    return Present.of((await presentById(tx, presentId)) as PresentRow)
  })
}
