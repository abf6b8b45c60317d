import type { App } from '../../app.ts'
import { TopUpSucceeded } from '../../billing/index.ts'
import { on } from '../../foundation/events/events.ts'
import { payOrder } from '../checkout/pay-order.ts'
import { awaitingOf, lockOrder } from './orders.store.ts'

/** Orders that wait are paid, the oldest first, as far as the wallet goes now. */
on(TopUpSucceeded, 'shop.pay-orders', async (app: App, { payload: { personId } }) => {
  for (const id of await awaitingOf(app.db, personId))
    await app.db.transact(async tx => {
      const order = await lockOrder(tx, id)
      const isOpen = order?.state === 'AWAITING_PAYMENT' && (order.reservedUntil ?? 0) > app.clock.now()
      if (order && isOpen) await payOrder(tx, order)
    })
})
