import type { Reminder } from '../../bookings/index.ts'
import { isTransactional, type NotificationType, specOf } from '../notification-types.ts'
import { NotificationChannel } from '../type-spec.ts'
import { type Digest, digestAfter } from './digest-time.ts'
import { type QuietHours, quietUntil } from './quiet-hours.ts'

/** When somebody wants to hear of things. Without a row: at once. */
export interface Settings {
  readonly timeZone: string
  readonly quiet: QuietHours | null
  readonly digest: Digest
  /** How long before an appointment. */
  readonly reminders: readonly Reminder[]
}

/** @rule when somebody who chose nothing is reminded of an appointment: a day and a quarter of an hour before. */
const REMINDERS = ['DAY', 'SOON'] as const

export const AT_ONCE: Settings = { timeZone: 'UTC', quiet: null, digest: 'OFF', reminders: REMINDERS }

/** What somebody chose of one type; a channel that is missing is used as the type says. */
export type Choices = ReadonlyMap<NotificationChannel, boolean>

/** How a notification goes out by one channel: at once, or held until then. */
export interface Planned {
  readonly channel: NotificationChannel
  readonly heldUntil: Date | null
  readonly forDigest: boolean
}

/** On which channels, and when: for one person and one notification. */
export function plan(type: NotificationType, choices: Choices, settings: Settings, now: Date): Planned[] {
  return Object.values(NotificationChannel)
    .filter(channel => isWanted(type, channel, choices))
    .map(channel => ({ channel, ...timeOf(type, channel, settings, now) }))
}

export function isWanted(type: NotificationType, channel: NotificationChannel, choices: Choices): boolean {
  const use = specOf(type).channels[channel]
  if (use === undefined) return false
  return use === 'ALWAYS' || (choices.get(channel) ?? use === 'ON')
}

/**
 * @rule what is held: mails that can be switched off until the next digest, where somebody wants one; everything else in quiet hours until they end, in the app excepted, and excepted what is of use at once or not at all.
 */
function timeOf(
  type: NotificationType,
  channel: NotificationChannel,
  { timeZone, quiet, digest }: Settings,
  now: Date,
): Omit<Planned, 'channel'> {
  if (channel === 'IN_APP' || specOf(type).isLive) return { heldUntil: null, forDigest: false }
  if (channel === 'MAIL' && digest !== 'OFF' && !isTransactional(type))
    return { heldUntil: digestAfter(now, digest, { timeZone, quiet }), forDigest: true }
  return { heldUntil: quietUntil(now, quiet, timeZone), forDigest: false }
}
