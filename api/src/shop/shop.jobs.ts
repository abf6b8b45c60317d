import type { App } from '../app.ts'
import type { Jobs } from '../foundation/database/jobs.ts'
import { forgetBaskets } from './baskets/baskets.store.ts'
import { forgetPastVisitors } from './figures/count-visit.ts'
import { forgetLinks } from './library/files.store.ts'
import { notifyUpdates } from './library/notify-updates.ts'
import { mirrorProducts } from './mirror/mirror-products.ts'
import { endUnpaidOrders } from './orders/end-order.ts'
import { deliverOwnProduct, SEND_PRODUCT } from './own-products/send-own-product.ts'
import { watchOwnProducts } from './own-products/watch-own-products.ts'
import { forgetPresents } from './presents/presents.store.ts'
import { sendPresents } from './presents/send-presents.ts'
import { expireVouchers } from './vouchers/expire-vouchers.ts'
import { watchWishes } from './wishes/watch-wishes.ts'

/** A visitor's basket that nobody changed for so long is gone. */
const BASKET_DAYS = 60
/** When something was opened is not needed for longer; that it was, is. */
const LINK_DAYS = 90
/** A friend's mail address is not needed for longer once a present was accepted or taken back. */
const PRESENT_DAYS = 90

export const shopJobs = (app: App): Jobs => ({
  tasks: {
    'shop.end-unpaid-orders': () => endUnpaidOrders(app),
    'shop.mirror-products': () => mirrorProducts(app),
    'shop.send-presents': () => sendPresents(app),
    'shop.forget-presents': async () => void (await forgetPresents(app.db, PRESENT_DAYS)),
    'shop.expire-vouchers': () => expireVouchers(app),
    'shop.notify-updates': () => notifyUpdates(app),
    'shop.forget-file-links': async () => void (await forgetLinks(app.db, LINK_DAYS)),
    'shop.watch-wishes': () => watchWishes(app),
    [SEND_PRODUCT]: payload => deliverOwnProduct(app, (payload as { id: string }).id),
    'shop.watch-own-products': () => watchOwnProducts(app),
    'shop.forget-visitors': async () => void (await forgetPastVisitors(app)),
    'shop.forget-baskets': async () => void (await forgetBaskets(app.db, BASKET_DAYS)),
  },
  timetable: {
    'shop.end-unpaid-orders': '* * * * *',
    'shop.mirror-products': '*/5 * * * *',
    'shop.send-presents': '* * * * *',
    'shop.forget-presents': '51 4 * * *',
    'shop.expire-vouchers': '17 * * * *',
    'shop.notify-updates': '*/10 * * * *',
    'shop.forget-file-links': '41 4 * * *',
    'shop.watch-wishes': '*/15 * * * *',
    'shop.watch-own-products': '* * * * *',
    'shop.forget-baskets': '31 4 * * *',
    'shop.forget-visitors': '7 0 * * *',
  },
})
