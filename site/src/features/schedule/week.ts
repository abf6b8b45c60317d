/** Hours of a week as its editor moves them. Minutes count from the midnight of the day on which hours begin. */
export interface Hours {
  /** Tells them apart while they are moved; nothing else. */
  readonly id: number
  /** 1 is Monday. */
  readonly weekday: number
  readonly fromMinute: number
  /** Beyond 1440 when they go on over midnight. */
  readonly toMinute: number
}

export const dayMinutes = 1440
/** What hours begin and end on. */
export const step = 15
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

const between = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/** The nearest step. */
export const snapped = (minute: number): number => Math.round(minute / step) * step

/** The same length, so many days and minutes further; it stays within the week, and begins on a day. */
export function moved(hours: Hours, { days = 0, minutes = 0 }: { days?: number; minutes?: number }): Hours {
  const length = hours.toMinute - hours.fromMinute
  const fromMinute = between(hours.fromMinute + minutes, 0, dayMinutes - step)
  return { ...hours, weekday: between(hours.weekday + days, 1, 7), fromMinute, toMinute: fromMinute + length }
}

/** With another beginning or end; at least one step long, at most a day. */
export function resized(hours: Hours, edge: 'BEGIN' | 'END', minute: number): Hours {
  const { fromMinute, toMinute } = hours
  return edge === 'BEGIN'
    ? { ...hours, fromMinute: between(minute, Math.max(0, toMinute - dayMinutes), toMinute - step) }
    : { ...hours, toMinute: between(minute, fromMinute + step, fromMinute + dayMinutes) }
}

/** In order, with hours of one day that touch or overlap made one: so what is dropped onto others never stands in the way. */
export function settled(week: readonly Hours[]): Hours[] {
  const inOrder = [...week].sort(
    (one, other) => one.weekday - other.weekday || one.fromMinute - other.fromMinute,
  )
  const all: Hours[] = []
  for (const each of inOrder) {
    const last = all.at(-1)
    if (last?.weekday === each.weekday && each.fromMinute <= last.toMinute)
      all[all.length - 1] = { ...last, toMinute: Math.max(last.toMinute, each.toMinute) }
    else all.push(each)
  }
  return all
}

/** Where new hours of a day fit: after those it has, else at nine. */
export function nextHours(week: readonly Hours[], weekday: number): Omit<Hours, 'id'> {
  const ends = week.filter(each => each.weekday === weekday).map(each => each.toMinute)
  const last = Math.max(0, ...ends)
  const fromMinute = ends.length === 0 ? 540 : Math.min(last + 60, dayMinutes - 60)
  return { weekday, fromMinute, toMinute: Math.min(fromMinute + 180, dayMinutes) }
}

/** "09:30", as a time field of a form holds it; of 1560 the two o'clock after midnight. */
export function clockOf(minute: number): string {
  const inDay = ((minute % dayMinutes) + dayMinutes) % dayMinutes
  const two = (figure: number) => String(figure).padStart(2, '0')
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`
}

/** Minutes from midnight of such a text; null when it is none. */
export function minuteOf(clock: string): number | null {
  const [, hour, minute] = /^(\d{2}):(\d{2})/.exec(clock) ?? []
  return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute)
}

/** An end that is not after the beginning is on the day after. */
export const endAfter = (fromMinute: number, end: number): number =>
  end > fromMinute ? end : end + dayMinutes
