import type { App } from '../app.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { forgetBaskets } from './baskets/baskets.store.ts'
import { endUnpaidOrders } from './orders/end-order.ts'
import { watchWishes } from './wishes/watch-wishes.ts'

/** A visitor's basket that nobody changed for so long is gone. */
const BASKET_DAYS = 60

export const shopJobs = (app: App): Jobs => ({
  tasks: {
    'shop.end-unpaid-orders': () => endUnpaidOrders(app),
    'shop.watch-wishes': () => watchWishes(app),
    'shop.forget-baskets': async () => void (await forgetBaskets(app.db, BASKET_DAYS)),
  },
  timetable: {
    'shop.end-unpaid-orders': '* * * * *',
    'shop.watch-wishes': '*/15 * * * *',
    'shop.forget-baskets': '31 4 * * *',
  },
})
