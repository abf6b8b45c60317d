import { type EventType, eventType } from '../foundation/events/events.ts'
import type { NotificationChannel } from './type-spec.ts'

type Nothing = Record<string, never>

/** A notification is to be mailed. Subject: the notification. */
export const MailDue = eventType<Nothing>('notification.mail-due')

/** A notification is to be pushed to the person's devices. Subject: the notification. */
export const PushDue = eventType<Nothing>('notification.push-due')

/** A notification is to be sent as a text message. Subject: the notification. */
export const SmsDue = eventType<Nothing>('notification.sms-due')

/** Several are to be mailed to a person in one letter. Subject: the person. */
export const DigestDue = eventType<{ readonly notificationIds: readonly string[] }>('notification.digest-due')

/** Every channel that something is sent by, with the event of which its handler sends. */
export const DUE: Readonly<Record<Exclude<NotificationChannel, 'IN_APP'>, EventType<Nothing>>> = {
  MAIL: MailDue,
  PUSH: PushDue,
  SMS: SmsDue,
}
