import ICAL from 'ical.js'
import { merged, type Stretch } from '../schedule/stretch.ts'
import { ZoneClock } from '../schedule/zone-clock.ts'

/** What a text is not: a calendar, or one that can be read within limits. */
export class UnreadableCalendar extends Error {}

/** Of one calendar. A rule that says "each second" would go on for years. */
const MOST_TIMES = 20_000
const MOST_STRETCHES = 2_000

/**
 * When whoever keeps a calendar is busy, within a time; overlapping entries are one stretch. Entries that are free or cancelled take no
 * time. Wall times are those of the entry's zone, and of `timeZone` where it names none; a whole day is a day there.
 */
export function busyIn(text: string, within: Stretch, timeZone: string): Stretch[] {
  const reading = new CalendarReading(within, timeZone)
  for (const entries of Map.groupBy(entriesOf(text), uidOf).values()) reading.add(entries)
  return merged(reading.stretches)
}

function entriesOf(text: string): ICAL.Component[] {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text))
    if (calendar.name !== 'vcalendar') throw new UnreadableCalendar('This is no calendar.')
    return calendar.getAllSubcomponents('vevent').filter(entry => entry.hasProperty('dtstart'))
  } catch (cause) {
    throw new UnreadableCalendar('This is no calendar.', { cause })
  }
}

class CalendarReading {
  readonly stretches: Stretch[] = []
  readonly #within: Stretch
  readonly #timeZone: string
  readonly #clocks = new Map<string, ZoneClock>()
  #times = 0

  constructor(within: Stretch, timeZone: string) {
    this.#within = within
    this.#timeZone = timeZone
  }

  /** An entry, with those of its times that are exceptions from its rule. */
  add(entries: readonly ICAL.Component[]): void {
    const rules = entries.filter(entry => !entry.hasProperty('recurrence-id'))
    const exceptions = entries.filter(entry => entry.hasProperty('recurrence-id'))
    for (const entry of rules) this.#addRule(new ICAL.Event(entry, { exceptions, strictExceptions: true }))
    // Whoever is invited to one time of many is sent that one alone.
    if (rules.length === 0) for (const entry of exceptions) this.#addTime(new ICAL.Event(entry))
  }

  #addRule(event: ICAL.Event): void {
    if (!event.isRecurring()) {
      this.#addTime(event)
      return
    }
    const times = event.iterator()
    for (let next = times.next(); next; next = times.next()) {
      if (++this.#times > MOST_TIMES) throw new UnreadableCalendar('The calendar has too many entries.')
      const { item, startDate, endDate } = event.getOccurrenceDetails(next)
      if (this.#instantOf(next, zoneOf(event)) >= this.#within.to.getTime()) return
      if (!isFree(item.component)) this.#take(startDate, endDate.subtractDate(startDate), zoneOf(item))
    }
  }

  #addTime(event: ICAL.Event): void {
    if (!isFree(event.component)) this.#take(event.startDate, event.duration, zoneOf(event))
  }

  #take(start: ICAL.Time, duration: ICAL.Duration, zoneName: string): void {
    const from = this.#instantOf(start, zoneName)
    const end = start.clone()
    end.addDuration(duration)
    // A whole day lasts until the next one begins, which may be 23 or 25 hours.
    const to = start.isDate ? this.#instantOf(end, zoneName) : from + duration.toSeconds() * 1000
    const within = this.#within
    if (to <= within.from.getTime() || from >= within.to.getTime() || to <= from) return
    if (this.stretches.length >= MOST_STRETCHES)
      throw new UnreadableCalendar('The calendar has too many entries.')
    this.stretches.push({ from: new Date(from), to: new Date(to) })
  }

  #instantOf(time: ICAL.Time, zoneName: string): number {
    const { zone, year, month, day, hour, minute, second } = time
    if (zone?.tzid === 'UTC') return time.toUnixTime() * 1000
    const clock = zoneName === '' ? null : this.#clockOf(zoneName)
    // A zone that has a name of its own brings its rules with it.
    if (!clock && zone && zone.tzid !== 'floating') return time.toUnixTime() * 1000
    const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    const wall = (clock ?? this.#ownClock).instantOf(date, time.isDate ? 0 : hour * 60 + minute)
    return wall.getTime() + (time.isDate ? 0 : second * 1000)
  }

  get #ownClock(): ZoneClock {
    return this.#clockOf(this.#timeZone) ?? ZoneClock.over('UTC', this.#within)
  }

  /** Null for a name that is none of the IANA list. */
  #clockOf(name: string): ZoneClock | null {
    const known = this.#clocks.get(name)
    if (known) return known
    try {
      const clock = ZoneClock.over(name, this.#within)
      this.#clocks.set(name, clock)
      return clock
    } catch {
      return null
    }
  }
}

/** The name of the zone in which an entry begins; empty where it names none. */
const zoneOf = ({ component }: ICAL.Event): string =>
  String(component.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? '')

const uidOf = (entry: ICAL.Component): string => textOf(entry, 'uid')

const isFree = (entry: ICAL.Component): boolean =>
  textOf(entry, 'transp') === 'TRANSPARENT' || textOf(entry, 'status') === 'CANCELLED'

const textOf = (entry: ICAL.Component, property: string): string =>
  String(entry.getFirstPropertyValue(property) ?? '').toUpperCase()
