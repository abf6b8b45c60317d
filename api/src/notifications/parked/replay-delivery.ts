import type { App } from '../../app.ts'
import { replayParked } from '../../foundation/events/deliver-events.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { Delivery, DeliveryNotParked } from './delivery.ts'

/** Hands a parked event to its handler again, as if for the first time. It comes before all that waits for the same subject. */
export async function replayDelivery(
  app: App,
  viewer: Viewer,
  id: string,
): Promise<Delivery | DeliveryNotParked> {
  const delivery = /^\d+$/.test(id) ? await app.db.transact(tx => replayParked(tx, id)) : null
  if (!delivery) return new DeliveryNotParked()
  app.log.info({ deliveryId: id, handler: delivery.handler, by: viewer.id }, 'a delivery is replayed')
  return Delivery.of(delivery)
}
