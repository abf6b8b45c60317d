import type { Context } from '../app.ts'
import { deliveryById } from '../foundation/deliveries.store.ts'
import type { NodeSources } from '../foundation/find-node.ts'
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
