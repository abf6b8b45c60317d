/** Who is notified of what, on which channel. Its handlers are registered when it is loaded; nobody calls it. */
import { DeliveriesResolver } from './deliveries.resolver.ts'
import './on-answer.ts'
import './on-appointment.ts'
import './on-data-export.ts'
import './on-dispute.ts'
import './on-online-alert.ts'
import './on-payout.ts'
import './on-reading-ended.ts'
import './on-top-up.ts'

export { notificationsNodes } from './notifications.nodes.ts'

export const notificationResolvers = [DeliveriesResolver] as const
