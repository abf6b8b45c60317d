export {
  BadCalendarAddress,
  type Calendars,
  CalendarUnavailable,
  type FetchedCalendar,
} from './calendars/calendars.ts'
export { type CalendarSettings, httpCalendars } from './calendars/http.ts'
export { type DiskSettings, diskFiles } from './files/disk.ts'
export {
  type ByteRange,
  type Files,
  FilesUnavailable,
  LEAST_PART_BYTES,
  RangeNotSatisfiable,
  type StoredFile,
} from './files/files.ts'
export { type S3Settings, s3Files } from './files/s3.ts'
export { LINKED_FILES } from './files/signed-links.ts'
export { type ClerkSettings, clerkIdentity } from './identity/clerk.ts'
export {
  type Claims,
  type Description,
  type Identity,
  type IdentityEvent,
  NotFromTheProvider,
  type SessionToken,
} from './identity/identity.ts'
export { type AgoraSettings, agoraLiveVideo } from './live-video/agora.ts'
export { type EmbeddedSettings, embeddedLiveVideo } from './live-video/embedded.ts'
export {
  type LiveGrant,
  type LiveRole,
  type LiveVideo,
  LiveVideoUnavailable,
  LONGEST_GRANT_SECONDS,
} from './live-video/live-video.ts'
export { type Letter, type Mail, MailUnavailable } from './mail/mail.ts'
export { type SmtpSettings, smtpMail } from './mail/smtp.ts'
export {
  type Endpoint,
  EventNotGenuine,
  type EventSubject,
  type MirroredProduct,
  type Payee,
  type Payment,
  type PaymentAsked,
  type PaymentEvent,
  PaymentRefused,
  type PaymentState,
  type Payments,
  PaymentsUnavailable,
  type ProductToMirror,
  type TakenBack,
  type Transfer,
  type TransferAsked,
} from './payments/payments.ts'
export { type StripeSettings, stripePayments } from './payments/stripe.ts'
export { BadSubscription, type Push, PushGone, type PushMessage } from './push/push.ts'
export { type WebPushSettings, webPush } from './push/web-push.ts'
export type { IceServer, Relay } from './relay/relay.ts'
export { type TurnSettings, turnRelay } from './relay/turn.ts'
export { loggedSms, noSms } from './sms/logged.ts'
export { type Sms, SmsRefused, SmsUnavailable } from './sms/sms.ts'
export { type TwilioSettings, twilioSms } from './sms/twilio.ts'
