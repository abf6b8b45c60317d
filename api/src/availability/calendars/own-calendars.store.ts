import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { Stretch } from '../schedule/stretch.ts'

/** A calendar that a reader keeps elsewhere. */
export interface OwnCalendarRow {
  readonly personId: string
  readonly address: string
  readonly etag: string | null
  readonly failures: number
  readonly problem: CalendarProblem | null
  readonly readAt: Date | null
}

export type CalendarProblem = 'UNREACHABLE' | 'UNREADABLE'

const COLUMNS = `person_id AS "personId", address, etag, failures, problem, read_at AS "readAt"`
const OF_PERSON = statement(
  'own-calendars.of-person',
  `SELECT ${COLUMNS} FROM availability.own_calendars WHERE person_id = $1`,
)
/** Another address is another calendar: nothing of the one before stays. */
const FORGET = statement(
  'own-calendars.forget',
  'DELETE FROM availability.own_calendars WHERE person_id = $1',
)
const ADD = statement(
  'own-calendars.add',
  `INSERT INTO availability.own_calendars (person_id, address, added_at, next_at) SELECT $1, $2, now, now FROM foundation.clock_face`,
)
const DUE = statement(
  'own-calendars.due',
  `SELECT ${COLUMNS} FROM availability.own_calendars WHERE next_at <= (SELECT now FROM foundation.clock_face) ORDER BY next_at LIMIT $1`,
)
/** The address may be another one by now. */
const SAVE = statement(
  'own-calendars.save',
  `UPDATE availability.own_calendars SET etag = $3, failures = $4, problem = $5, next_at = now + make_interval(mins => $6),
     read_at = CASE WHEN $5::text IS NULL THEN now ELSE read_at END
   FROM foundation.clock_face WHERE person_id = $1 AND address = $2 RETURNING person_id AS id`,
)
const CLEAR = statement('own-calendars.clear', 'DELETE FROM availability.own_busy WHERE person_id = $1')
const ADD_BUSY = statement(
  'own-calendars.add-busy',
  `INSERT INTO availability.own_busy (person_id, during)
   SELECT $1, tstzrange(x.from_at, x.to_at) FROM unnest($2::timestamptz[], $3::timestamptz[]) AS x (from_at, to_at)`,
)
const BUSY = statement(
  'own-calendars.busy',
  `SELECT person_id AS "personId", lower(during) AS "from", upper(during) AS "to" FROM availability.own_busy
   WHERE person_id = ANY ($1::uuid[]) AND during && tstzrange($2, $3)`,
)

export const calendarOfPerson = (on: Queryable, personId: string) =>
  on.row<OwnCalendarRow>(OF_PERSON, [personId])

export const removeCalendar = (tx: Transaction, personId: string) => tx.rows(FORGET, [personId])

export async function replaceCalendar(tx: Transaction, personId: string, address: string): Promise<void> {
  await removeCalendar(tx, personId)
  await tx.rows(ADD, [personId, address])
}

/** Those that are to be asked now. */
export const dueCalendars = (on: Queryable, most: number) => on.rows<OwnCalendarRow>(DUE, [most])

export interface CalendarLook {
  readonly etag: string | null
  readonly failures: number
  readonly problem: CalendarProblem | null
  /** When it is asked next. */
  readonly inMinutes: number
}

/** Records how asking a calendar went; false when it is no longer the reader's. */
export const saveLook = async (
  tx: Transaction,
  { personId, address }: Pick<OwnCalendarRow, 'personId' | 'address'>,
  { etag, failures, problem, inMinutes }: CalendarLook,
): Promise<boolean> => (await tx.row(SAVE, [personId, address, etag, failures, problem, inMinutes])) !== null

/** Writes when a reader is busy elsewhere in place of what there was. */
export async function writeOwnBusy(
  tx: Transaction,
  personId: string,
  busy: readonly Stretch[],
): Promise<void> {
  await tx.rows(CLEAR, [personId])
  await tx.rows(ADD_BUSY, [personId, busy.map(({ from }) => from), busy.map(({ to }) => to)])
}

/** When readers are busy by their own calendars, within a time. */
export async function ownBusyOf(
  on: Queryable,
  people: readonly string[],
  { from, to }: Stretch,
): Promise<Map<string, Stretch[]>> {
  const rows = await on.rows<Stretch & { personId: string }>(BUSY, [people, from, to])
  return Map.groupBy(rows, ({ personId }) => personId)
}
