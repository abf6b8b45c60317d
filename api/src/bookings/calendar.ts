import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Language } from '../foundation/messages.ts'
import { wordsFor } from '../foundation/words.ts'
import { type AppointmentRow, isOpen, type Side } from './appointment.ts'

const messageFor = wordsFor({ 'calendar.appointment': ['name'], 'calendar.name': [] })
const prodId = { company: 'SoulSeer', product: 'appointments' }

/** Minutes after which a calendar that follows an address may ask again. */
const REFRESH_MINUTES = 30

/**
 * An appointment as a calendar file (RFC 5545), in the words of one side. Its times are instants in UTC, so it needs no rules of any
 * time zone; a later version of it replaces the one that a calendar has, and a cancelled one takes it away.
 */
export function calendarOf(row: AppointmentRow, side: Side, language: Language): string {
  const isCancelled = isFailed(row)
  const calendar = ical({
    prodId,
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  addTo(calendar, row, side, language)
  return calendar.toString()
}

/** Several as one calendar that is followed: what is not in it any more goes from whoever follows it. */
export function calendarOfAll(
  entries: readonly { row: AppointmentRow; side: Side }[],
  language: Language,
): string {
  const calendar = ical({
    prodId,
    name: messageFor('calendar.name').in(language),
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_MINUTES * 60,
  })
  for (const { row, side } of entries) addTo(calendar, row, side, language)
  return calendar.toString()
}

const isFailed = (row: AppointmentRow): boolean => !isOpen(row) && row.state !== 'COMPLETED'

function addTo(calendar: ICalCalendar, row: AppointmentRow, side: Side, language: Language): void {
  const name = side === 'CLIENT' ? row.readerName : row.clientName
  calendar.createEvent({
    id: row.id,
    sequence: row.moves + (isOpen(row) ? 0 : 1),
    stamp: row.endedAt ?? row.setAt,
    start: row.startsAt,
    end: row.endsAt,
    summary: messageFor('calendar.appointment', { name }).in(language),
    description: row.topic,
    status: isFailed(row) ? ICalEventStatus.CANCELLED : statusOf(row),
  })
}

const statusOf = ({ state }: AppointmentRow): ICalEventStatus =>
  state === 'REQUESTED' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
