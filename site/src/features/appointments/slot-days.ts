import { locale } from '../../messages/index.ts'

/** Free times as a viewer looks for them: by day and part of the day, in one time zone. Days are texts such as "2026-12-08". */

export type PartOfDay = 'MORNING' | 'AFTERNOON' | 'EVENING'

const dayMs = 86_400_000

/** The zone that the viewer chose for their account, or that of this device. */
export const viewerZone = (): string =>
  document.documentElement.dataset.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone

const formats = new Map<string, Intl.DateTimeFormat>()

/** Made once each: a month of free times asks for the same three again and again. */
function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options)
  formats.set(key, known)
  return known
}

/** The day that a zone's calendar shows at a moment. */
export function dayIn(at: string | number, timeZone: string): string {
  const parts = formatOf('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(at))
  const part = (type: string) => parts.find(each => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

export const daysFrom = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => dayAfter(day, at))

/** The evening goes on until four in the morning: nobody calls two o'clock at night a morning. */
export function partOfDay(at: string, timeZone: string): PartOfDay {
  const hour = Number(formatOf('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(new Date(at)))
  if (hour < 4 || hour >= 17) return 'EVENING'
  return hour < 12 ? 'MORNING' : 'AFTERNOON'
}

/** In the order in which they begin, by the day on which they do. */
export const byDay = (startsAt: readonly string[], timeZone: string): Map<string, string[]> =>
  Map.groupBy(startsAt, at => dayIn(at, timeZone))

/** Each part of the day that has free times, in the order in which its first one begins. */
export const byPart = (startsAt: readonly string[], timeZone: string): [PartOfDay, string[]][] => [
  ...Map.groupBy(startsAt, at => partOfDay(at, timeZone)),
]

/** "3:30 PM" */
export const timeWords = (at: string, timeZone: string): string =>
  formatOf(locale(), { timeZone, hour: 'numeric', minute: '2-digit' }).format(new Date(at))

/** "Tuesday, December 8", with the year when it is another one. */
export function dayWords(day: string, now = new Date()): string {
  const year = day.slice(0, 4) === String(now.getFullYear()) ? undefined : 'numeric'
  return formatOf(locale(), { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year }).format(
    new Date(day),
  )
}

/** "Tue" and "8". */
export const shortDay = (day: string) => {
  const of = (options: Intl.DateTimeFormatOptions) =>
    formatOf(locale(), { timeZone: 'UTC', ...options }).format(new Date(day))
  return { weekday: of({ weekday: 'short' }), day: of({ day: 'numeric' }) }
}

/** "Tuesday, December 8 at 3:30 PM" */
export const momentWords = (at: string, timeZone: string): string =>
  formatOf(locale(), {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(at))

/** The same day for both, or the other one's day is said too. */
export const otherTimeWords = (at: string, own: string, other: string): string =>
  dayIn(at, own) === dayIn(at, other)
    ? timeWords(at, other)
    : formatOf(locale(), { timeZone: other, weekday: 'short', hour: 'numeric', minute: '2-digit' }).format(
        new Date(at),
      )

/** Whether two zones' clocks show the same at a moment. */
export const showsTheSame = (at: string, one: string, other: string): boolean =>
  dayIn(at, one) === dayIn(at, other) && timeWords(at, one) === timeWords(at, other)

/** "Dec 7 – 13" */
export const rangeWords = (days: readonly string[]): string =>
  formatOf(locale(), { timeZone: 'UTC', month: 'short', day: 'numeric' }).formatRange(
    new Date(days[0] ?? 0),
    new Date(days.at(-1) ?? 0),
  )
