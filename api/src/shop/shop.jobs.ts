import type { App } from '../app.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { forgetBaskets } from './baskets/baskets.store.ts'
import { mirrorProducts } from './mirror/mirror-products.ts'
import { endUnpaidOrders } from './orders/end-order.ts'

/** A visitor's basket that nobody changed for so long is gone. */
const BASKET_DAYS = 60

export const shopJobs = (app: App): Jobs => ({
  tasks: {
    'shop.end-unpaid-orders': () => endUnpaidOrders(app),
    'shop.mirror-products': () => mirrorProducts(app),
    'shop.forget-baskets': async () => void (await forgetBaskets(app.db, BASKET_DAYS)),
  },
  timetable: {
    'shop.end-unpaid-orders': '* * * * *',
    'shop.mirror-products': '*/5 * * * *',
    'shop.forget-baskets': '31 4 * * *',
  },
})
