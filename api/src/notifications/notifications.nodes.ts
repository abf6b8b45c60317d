import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import { deliveryById } from '../foundation/events/deliveries.store.ts'
import { Delivery } from './delivery.ts'

export const notificationsNodes = {
  Delivery: {
    audiences: ['STAFF'],
    async load({ app }: Context, id: string) {
      const row = await deliveryById(app.db, id)
      return row && Delivery.of(row)
    },
  },
} satisfies NodeSources
