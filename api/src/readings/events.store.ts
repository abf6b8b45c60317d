import { type Queryable, statement, type Transaction } from '../foundation/database.ts'
import type { ReadingRow, Side } from './reading.ts'
import { COLUMNS } from './readings.store.ts'

export interface EventRow {
  sequence: number
  minutesCharged: number
  at: Date
  kind: 'state' | 'warning' | 'message' | 'side' | 'signal' | 'proposal'
  toPage: string | null
  side: Side | null
  clientKey: string | null
  payload: Record<string, unknown>
}

const SAY = statement(
  'readings.say',
  'SELECT readings.say($1, $2, $3::jsonb, $4::readings.side, $5, $6) AS sequence',
)
const SAID = statement(
  'readings.said',
  `SELECT sequence, minutes_charged AS "minutesCharged", at, kind, to_page AS "toPage", side, client_key AS "clientKey", payload
   FROM readings.reading_events WHERE reading_id = $1 AND side = $2::readings.side AND client_key = $3`,
)

/** LIMIT 1 keeps the planner from reading whole tables for a few events. */
const EVENTS = statement(
  'readings.events',
  `SELECT e.sequence AS "eventSequence", e.minutes_charged AS "eventMinutes", e.at AS "eventAt", e.kind, e.to_page AS "toPage", e.side,
     e.client_key AS "clientKey", e.payload, ${COLUMNS}
   FROM unnest($1::uuid[], $2::integer[]) AS asked (id, place),
     LATERAL (SELECT * FROM readings.reading_events WHERE reading_id = asked.id AND sequence = asked.place LIMIT 1) e,
     LATERAL (SELECT * FROM readings.told_readings WHERE id = asked.id LIMIT 1) r`,
)
type EventAndReading = ReadingRow &
  Omit<EventRow, 'sequence' | 'minutesCharged' | 'at'> & {
    eventSequence: number
    eventMinutes: number
    eventAt: Date
  }

/** An event, and its reading as it stands now. */
export interface EventOfReading {
  readonly event: EventRow
  readonly reading: ReadingRow
}

/** Events by their places, "reading sequence". */
export async function eventsOf(
  on: Queryable,
  places: readonly string[],
): Promise<Map<string, EventOfReading>> {
  const asked = places.map(place => place.split(' '))
  const rows = await on.rows<EventAndReading>(EVENTS, [
    asked.map(([id]) => id),
    asked.map(([, at]) => Number(at)),
  ])
  return new Map(rows.map(row => [`${row.id} ${row.eventSequence}`, apart(row)]))
}

function apart({
  eventSequence: sequence,
  eventMinutes: minutesCharged,
  eventAt: at,
  ...row
}: EventAndReading): EventOfReading {
  const { kind, toPage, side, clientKey, payload, ...reading } = row
  return { event: { sequence, minutesCharged, at, kind, toPage, side, clientKey, payload }, reading }
}

export const said = (on: Queryable, id: string, side: Side, clientKey: string) =>
  on.row<EventRow>(SAID, [id, side, clientKey])

export async function say(
  tx: Transaction,
  id: string,
  said: Pick<EventRow, 'kind' | 'payload' | 'side' | 'toPage' | 'clientKey'>,
): Promise<void> {
  await tx.rows(SAY, [id, said.kind, JSON.stringify(said.payload), said.side, said.toPage, said.clientKey])
}
