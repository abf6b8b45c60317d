import { accountsOf } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { giftById } from '../catalogue/index.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { SentGift, type SentGiftRow, sideOf } from './sent-gift.ts'

/** Gifts as a viewer sees them; null is anybody. Not asked in a transaction. */
export async function shownGifts(
  app: App,
  viewer: Pick<Viewer, 'id'> | null,
  rows: readonly SentGiftRow[],
): Promise<SentGift[]> {
  const senders = await accountsOf(app.db, [...new Set(rows.map(({ senderId }) => senderId))])
  return Promise.all(
    rows.map(async row => {
      const side = viewer ? sideOf(row, viewer.id) : 'ANYBODY'
      const picture = (await giftById(app, row.giftId))?.picture ?? null
      return SentGift.seenBy(side, row, { sender: senders.get(row.senderId) ?? null, picture })
    }),
  )
}

export const shownGift = async (
  app: App,
  viewer: Pick<Viewer, 'id'> | null,
  row: SentGiftRow,
): Promise<SentGift> => (await shownGifts(app, viewer, [row]))[0] as SentGift
