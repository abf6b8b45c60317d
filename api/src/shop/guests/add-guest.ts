import { type GuestContact, reachGuest } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { guestKeyOf, hashOfKey } from './guest-key.ts'
import { addGuestOrder } from './guests.store.ts'

/** An order that was placed is a guest's: who has its key sees it. */
export async function addGuest(
  app: App,
  tx: Transaction,
  orderId: string,
  guest: Viewer,
  contact: GuestContact,
): Promise<void> {
  await reachGuest(tx, guest, contact)
  const keyHash = hashOfKey(guestKeyOf(app, orderId)) as Buffer
  await addGuestOrder(tx, { orderId, guestId: guest.id, email: contact.email }, keyHash)
}
