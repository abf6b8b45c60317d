import type { Context } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { Reading, readingsBefore } from '../../readings/index.ts'
import type { Side } from '../appointment.ts'
import { Appointment } from '../appointment-type.ts'
import { appointmentById } from '../appointments.store.ts'
import { appointmentsIn } from './all-readings.store.ts'
import type { ReadingKind, ReadingStage } from './any-reading.ts'
import { cursorAt, latestFirst, type Place, placeAt } from './place.ts'

interface Asked {
  readonly side: Side
  readonly stage: ReadingStage
  /** Null: both. */
  readonly kind: ReadingKind | null
  readonly first: number
  readonly after: string | null | undefined
}

type Placed = Place & { readonly node: Reading | Appointment }

/** The viewer's live readings and appointments in one list: three statements a page. */
export async function allReadings(
  { app, viewer }: Pick<Context, 'app' | 'viewer'>,
  { side, stage, kind, first, after }: Asked,
): Promise<Connection<Reading | Appointment>> {
  const asked = { side, after: placeAt(after), count: pageSize(first) + 1 }
  const ids = kind === 'LIVE' ? [] : await appointmentsIn(app.db, viewer.id, { ...asked, stage })
  const rows = await Promise.all(ids.map(id => appointmentById(app.db, id)))
  const appointments = rows.flatMap((row): Placed[] =>
    row ? [{ id: row.id, at: row.startsAt, node: Appointment.seenBy(side, row) }] : [],
  )
  const wantsLive = stage === 'ARCHIVED' && kind !== 'APPOINTMENT'
  const live = wantsLive ? await readingsBefore(app.db, viewer.id, asked) : []
  const readings = live.map(
    (row): Placed => ({ id: row.id, at: row.requestedAt, node: Reading.seenBy(side, row) }),
  )
  const all = stage === 'ARCHIVED' ? latestFirst(readings, appointments) : appointments
  const { edges, pageInfo } = pageOf(all, first, after, cursorAt)
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: node.node })), pageInfo }
}
