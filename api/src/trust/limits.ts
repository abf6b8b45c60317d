import type { RateLimitPolicy } from '../foundation/rate-limits.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE

const limit = (name: string, most: number, everySeconds: number, description: string): RateLimitPolicy => ({
  name,
  most,
  everySeconds,
  description,
})

/** Every rate limit of the product, by name: `@RateLimit('ring')` on a field, or asked for where there is no field. */
export const limits = {
  'sign-in': limit('sign-in', 300, 5 * MINUTE, 'Tokens that one address exchanges for a session cookie.'),
  'top-up': limit('top-up', 20, HOUR, 'Top-ups that one person begins.'),
  ring: limit('ring', 20, 10 * MINUTE, 'Readings that one person asks for.'),
  queue: limit('queue', 30, 10 * MINUTE, 'Queues that one person joins.'),
  message: limit('message', 120, MINUTE, 'Messages that one person sends in readings.'),
  'room-sign': limit(
    'room-sign',
    120,
    MINUTE,
    'Signs of writing and reading that one person sends in readings.',
  ),
  upload: limit('upload', 60, HOUR, 'Pictures that one person uploads.'),
  signal: limit('signal', 900, MINUTE, 'Signals by which one person’s pages set up a call.'),
  review: limit('review', 20, HOUR, 'Reviews that one person writes.'),
  basket: limit('basket', 600, HOUR, 'Changes of a basket by one person or address.'),
  order: limit('order', 30, HOUR, 'Orders that one person places.'),
  'order-return': limit('order-return', 20, HOUR, 'Returns that one person asks for.'),
  'library-file': limit('library-file', 240, HOUR, 'Files of their library that one person opens.'),
  'voucher-code': limit(
    'voucher-code',
    30,
    HOUR,
    'Codes of vouchers and links of presents that one person tries.',
  ),
  present: limit('present', 20, 24 * HOUR, 'Presents that one person gives by mail.'),
  'present-to': limit('present-to', 5, 24 * HOUR, 'Presents that are given to one mail address, by anybody.'),
  address: limit('address', 60, HOUR, 'Addresses that one person saves or removes.'),
  'guest-order': limit('guest-order', 10, HOUR, 'Orders that one address places without an account.'),
  'guest-look': limit('guest-look', 120, HOUR, 'Times that one address or person opens orders of guests.'),
  gift: limit('gift', 300, HOUR, 'Gifts that one person sends.'),
  dispute: limit('dispute', 10, HOUR, 'Disputes that one person opens.'),
  'data-export': limit('data-export', 3, 24 * HOUR, 'Copies of their data that one person asks for.'),
  favourite: limit('favourite', 120, HOUR, 'Favourites that one person adds or removes.'),
  'online-alert': limit('online-alert', 60, HOUR, 'Alerts that one person sets or removes.'),
  'stop-alert': limit('stop-alert', 60, HOUR, 'Alerts that one address or person ends by the key in a mail.'),
  'push-subscription': limit(
    'push-subscription',
    60,
    HOUR,
    'Push subscriptions that one person saves or ends.',
  ),
  'phone-code': limit('phone-code', 5, HOUR, 'Codes that one person has sent to a telephone.'),
  'phone-number': limit(
    'phone-number',
    5,
    24 * HOUR,
    'Codes that are sent to one telephone number, for anybody.',
  ),
  'phone-try': limit('phone-try', 20, HOUR, 'Codes that one person types in.'),
  'stop-mails': limit(
    'stop-mails',
    60,
    HOUR,
    'Kinds of mails that one address or person ends by the token in a mail.',
  ),
  schedule: limit('schedule', 120, HOUR, 'Schedules that one reader saves.'),
  appointment: limit('appointment', 20, 10 * MINUTE, 'Appointments that one person asks for or moves.'),
  'calendar-feed': limit(
    'calendar-feed',
    20,
    HOUR,
    'Addresses of their calendar that one person makes or ends.',
  ),
  calendar: limit('calendar', 120, HOUR, 'Times that one person’s private calendar is read.'),
  answer: limit('answer', 20, 10 * MINUTE, 'Answers that one person asks for.'),
  'answer-template': limit('answer-template', 60, HOUR, 'Answers that one reader offers or changes.'),
  'answer-upload': limit('answer-upload', 60, HOUR, 'Recordings that one reader begins to upload.'),
  stream: limit('stream', 60, HOUR, 'Streams that one reader announces, changes, begins or invites to.'),
  'stream-entry': limit('stream-entry', 30, 10 * MINUTE, 'Entries to streams that one person pays.'),
  'stream-join': limit('stream-join', 60, MINUTE, 'Times that one person or address is let into streams.'),
  'stream-message': limit('stream-message', 30, MINUTE, 'Messages that one person sends in streams.'),
  'stream-reminder': limit(
    'stream-reminder',
    60,
    HOUR,
    'Reminders of streams that one person sets or removes.',
  ),
  sockets: limit('sockets', 120, MINUTE, 'WebSockets that one address opens.'),
  subscriptions: limit('subscriptions', 600, MINUTE, 'Subscriptions that one person or address opens.'),
} as const satisfies Record<string, RateLimitPolicy>
