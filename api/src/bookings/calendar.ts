import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Language } from '../foundation/messages.ts'
import { wordsFor } from '../foundation/words.ts'
import { type AppointmentRow, isOpen, type Side } from './appointment.ts'

const messageFor = wordsFor({ 'calendar.appointment': ['name'] })

/**
 * An appointment as a calendar file (RFC 5545), in the words of one side. Its times are instants in UTC, so it needs no rules of any
 * time zone; a later version of it replaces the one that a calendar has, and a cancelled one takes it away.
 */
export function calendarOf(row: AppointmentRow, side: Side, language: Language): string {
  const name = side === 'CLIENT' ? row.readerName : row.clientName
  const isOver = !isOpen(row)
  const isCancelled = isOver && row.state !== 'COMPLETED'
  const calendar = ical({
    prodId: { company: 'SoulSeer', product: 'appointments' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: row.id,
    sequence: row.moves + (isOver ? 1 : 0),
    stamp: row.endedAt ?? row.setAt,
    start: row.startsAt,
    end: row.endsAt,
    summary: messageFor('calendar.appointment', { name }).in(language),
    description: row.topic,
    status: isCancelled ? ICalEventStatus.CANCELLED : statusOf(row),
  })
  return calendar.toString()
}

const statusOf = ({ state }: AppointmentRow): ICalEventStatus =>
  state === 'REQUESTED' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
