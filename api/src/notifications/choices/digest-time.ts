import { instantOf, type QuietHours, quietUntil, zoned } from './quiet-hours.ts'

export const Digest = { OFF: 'OFF', DAILY: 'DAILY', WEEKLY: 'WEEKLY' } as const
export type Digest = keyof typeof Digest

const AT_MINUTE = 9 * 60
const MONDAY = 1

/**
 * When the next digest after a moment is sent.
 * @rule when a digest is sent: each day, or each Monday, at nine in the morning by the clock of the person's zone; in quiet hours, when they end.
 */
export function digestAfter(
  now: Date,
  digest: 'DAILY' | 'WEEKLY',
  { timeZone, quiet }: { readonly timeZone: string; readonly quiet: QuietHours | null },
): Date {
  let day = zoned(now, timeZone).toPlainDate()
  while (instantOf(day, AT_MINUTE, timeZone) <= now || (digest === 'WEEKLY' && day.dayOfWeek !== MONDAY))
    day = day.add({ days: 1 })
  const at = instantOf(day, AT_MINUTE, timeZone)
  return quietUntil(at, quiet, timeZone) ?? at
}
