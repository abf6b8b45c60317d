import { type Queryable, statement } from '../../foundation/database/database.ts'
import type { Side } from '../appointment.ts'
import type { Place } from './place.ts'

const COLUMN = { CLIENT: 'client_id', READER: 'reader_id' } as const
const of = (side: Side, name: string, which: string, order: '<' | '>') =>
  statement(
    `appointments.${name}-of-${side.toLowerCase()}`,
    `SELECT id FROM bookings.appointments a WHERE a.${COLUMN[side]} = $1 AND ${which}
       AND ($2::timestamptz IS NULL OR (a.starts_at, a.id) ${order} ($2, $3::uuid))
     ORDER BY a.starts_at ${order === '<' ? 'DESC' : ''}, a.id ${order === '<' ? 'DESC' : ''} LIMIT $4`,
  )
const both = (name: string, which: string, order: '<' | '>') => ({
  CLIENT: of('CLIENT', name, which, order),
  READER: of('READER', name, which, order),
})
const STAGES = {
  REQUESTED: both('requested', `a.state = 'REQUESTED'`, '>'),
  UPCOMING: both('booked', `a.state = 'BOOKED'`, '>'),
  ARCHIVED: both('archived', `a.state NOT IN ('REQUESTED', 'BOOKED')`, '<'),
}

/** The ids of a side's appointments in a stage, from a place on. */
export const appointmentsIn = async (
  on: Queryable,
  personId: string,
  asked: { side: Side; stage: keyof typeof STAGES; after: Place | null; count: number },
): Promise<string[]> => {
  const { side, stage, after, count } = asked
  const rows = await on.rows<{ id: string }>(STAGES[stage][side], [
    personId,
    after?.at ?? null,
    after?.id ?? null,
    count,
  ])
  return rows.map(({ id }) => id)
}
