import type { Context } from '../app.ts'
import { type Connection, pageOf, pageSize } from '../foundation/contract/connection.ts'
import { BadInput } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { AppointmentRow, Side } from './appointment.ts'
import { Appointment, type AppointmentKind } from './appointment-type.ts'
import { appointmentsPage } from './appointments.store.ts'

/** The viewer's appointments on one side, the next first, or the latest of those that are over. */
export async function appointmentPage(
  { app, viewer }: Pick<Context, 'app' | 'viewer'>,
  side: Side,
  kind: AppointmentKind,
  first: number,
  after: string | null | undefined,
): Promise<Connection<Appointment>> {
  const place = after == null ? null : placeIn(after)
  const rows = await appointmentsPage(app.db, viewer.id, { side, kind, after: place, count: pageSize(first) })
  return pageOf(
    rows.map(row => Appointment.seenBy(side, row)),
    first,
    after,
    cursorOf,
  )
}

const cursorOf = ({ startsAt, id }: Pick<Appointment, 'startsAt' | 'id'>): string =>
  Buffer.from(`${startsAt.toISOString()} ${id}`).toString('base64url')

function placeIn(cursor: string): Pick<AppointmentRow, 'startsAt' | 'id'> {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  const startsAt = new Date(at)
  if (Number.isNaN(startsAt.getTime())) throw new BadInput('after must be a cursor that this list gave you.')
  return { startsAt, id: parseId('appointment', id) }
}
