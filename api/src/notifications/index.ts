/** Who is told of what, on which channel. Its handlers are registered when it is loaded; nobody calls it. */
import './channels/send-digest.ts'
import './channels/send-mail.ts'
import { StopMailsResolver } from './channels/stop-mails.ts'
import { NotificationSettingsResolver } from './choices/settings.resolver.ts'
import './handlers/add-to-export.ts'
import './handlers/on-aftercare.ts'
import './handlers/on-answer.ts'
import './handlers/on-application.ts'
import './handlers/on-appointment.ts'
import './handlers/on-data-export.ts'
import './handlers/on-dispute.ts'
import './handlers/on-gift.ts'
import './handlers/on-online-alert.ts'
import './handlers/on-library.ts'
import './handlers/on-moderation.ts'
import './handlers/on-order.ts'
import './handlers/on-payout.ts'
import './handlers/on-person-gone.ts'
import './handlers/on-reader-rung.ts'
import './handlers/on-reading-ended.ts'
import './handlers/on-reading-stopped.ts'
import './handlers/on-stream.ts'
import './handlers/on-ticket.ts'
import './handlers/on-top-up.ts'
import { InboxResolver, NotificationResolver } from './inbox/inbox.resolver.ts'
import { DeliveriesResolver } from './parked/deliveries.resolver.ts'
import { PhoneResolver } from './phone/phone.resolver.ts'
import { PersonDevicesResolver } from './push/person-devices.resolver.ts'
import { PushResolver } from './push/push-subscription.ts'
import './phone/send-sms.ts'
import './push/send-push.ts'

export { notificationJobs } from './channels/release-held.ts'
export { oneClicks } from './channels/unsubscribe.ts'
export { notificationsNodes } from './notifications.nodes.ts'

export const notificationResolvers = [
  DeliveriesResolver,
  InboxResolver,
  NotificationResolver,
  NotificationSettingsResolver,
  PhoneResolver,
  PersonDevicesResolver,
  PushResolver,
  StopMailsResolver,
] as const
