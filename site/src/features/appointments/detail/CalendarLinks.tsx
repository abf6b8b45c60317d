import { CalendarPlus, Download } from 'lucide-react'
import type { AppointmentPartsFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { googleLink, outlookLink } from './calendar-links.ts'

type Props = { appointment: AppointmentPartsFragment; name: string; address: string }

/** Ways to have it in one's own calendar: two that open a page of it, and the file that every other one takes. */
export function CalendarLinks({ appointment: { id, startsAt, endsAt }, name, address }: Props) {
  const entry = { title: m['appointment.calendar.entry']({ name }), details: address, startsAt, endsAt }
  return (
    <div className="grid gap-2.5">
      <Button variant="outline" size="sm" href={googleLink(entry)} target="_blank" rel="noreferrer">
        <CalendarPlus aria-hidden size={17} /> {m['appointment.calendar.google']()}
      </Button>
      <Button variant="outline" size="sm" href={outlookLink(entry)} target="_blank" rel="noreferrer">
        <CalendarPlus aria-hidden size={17} /> {m['appointment.calendar.outlook']()}
      </Button>
      <Button variant="outline" size="sm" href={`/appointments/${id}/calendar.ics`} download>
        <Download aria-hidden size={17} /> {m['appointment.calendar.file']()}
      </Button>
    </div>
  )
}
