import type { App } from '../../app.ts'
import { TopUpSucceeded } from '../../billing/index.ts'
import { on } from '../../foundation/events/events.ts'
import { OrderCancelled, OrderRefunded } from '../events.ts'
import { emptyGuestWallet } from './guest-orders.ts'
import { guestOrderOf } from './guests.store.ts'

on(OrderCancelled, 'shop.guest-cancelled', (app: App, { subjectId }) => emptyGuestWallet(app, subjectId))
on(OrderRefunded, 'shop.guest-refunded', (app: App, { subjectId }) => emptyGuestWallet(app, subjectId))

/** A payment that comes when the order has ended already. */
on(TopUpSucceeded, 'shop.guest-paid', async (app: App, { payload: { personId } }) => {
  const guest = await guestOrderOf(app.db, personId)
  if (guest) await emptyGuestWallet(app, guest.orderId)
})
