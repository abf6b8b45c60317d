import type { Context } from '../app.ts'
import type { NodeSources } from '../foundation/contract/find-node.ts'
import { deliveryById } from '../foundation/events/deliveries.store.ts'
import { parseId } from '../foundation/ids.ts'
import { rowsByIds } from './inbox/inbox.store.ts'
import { Notification } from './inbox/notification.ts'
import { Delivery } from './parked/delivery.ts'

export const notificationsNodes = {
  Delivery: {
    audiences: ['SUPPORT', 'FINANCE'],
    async load({ app }: Context, id: string) {
      const row = await deliveryById(app.db, id)
      return row && Delivery.of(row)
    },
  },
  /** One that is not shown is nobody's to see, as it is not in their list. */
  Notification: {
    audiences: ['CLIENT'],
    async load({ app, viewer }: Context, id: string) {
      const [row] = await rowsByIds(app.db, [parseId('notification', id)])
      return row?.personId === viewer.id && row.isShown ? Notification.of(row) : null
    },
  },
} satisfies NodeSources
