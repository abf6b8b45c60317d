import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { Schedule } from './schedule.ts'

const HOURS = `'fromMinute', from_minute, 'toMinute', to_minute`
const listOf = (object: string, from: string, order: string) =>
  `coalesce((SELECT json_agg(${object} ORDER BY ${order}) FROM availability.${from} h WHERE h.person_id = s.person_id), '[]')`
const COLUMNS = `s.person_id AS "personId", s.buffer_before::int AS "bufferBefore", s.buffer_after::int AS "bufferAfter",
  s.notice_minutes AS "noticeMinutes", s.days_ahead::int AS "daysAhead", s.most_a_day::int AS "mostADay",
  ${listOf(`json_build_object('weekday', weekday, ${HOURS})`, 'weekly_hours', 'weekday, from_minute')} AS weekly,
  ${listOf('day::text', 'days_off', 'day')} AS "daysOff",
  ${listOf(`json_build_object('day', day::text, ${HOURS})`, 'extra_hours', 'day, from_minute')} AS extra`
const OF_PERSON = statement(
  'schedules.of-person',
  `SELECT ${COLUMNS} FROM availability.schedules s WHERE s.person_id = $1`,
)
const AFTER = statement(
  'schedules.after',
  `SELECT ${COLUMNS} FROM availability.schedules s WHERE ($1::uuid IS NULL OR s.person_id > $1) ORDER BY s.person_id LIMIT $2`,
)
const LOCK = statement(
  'schedules.lock',
  'SELECT FROM availability.schedules WHERE person_id = $1 FOR NO KEY UPDATE',
)
const AMONG = statement(
  'schedules.among',
  'SELECT person_id AS id FROM availability.schedules WHERE person_id = ANY ($1::uuid[])',
)
const SAVE = statement(
  'schedules.save',
  `INSERT INTO availability.schedules (person_id, buffer_before, buffer_after, notice_minutes, days_ahead, most_a_day, changed_at)
   SELECT $1, $2, $3, $4, $5, $6, now FROM foundation.clock_face
   ON CONFLICT (person_id) DO UPDATE SET buffer_before = excluded.buffer_before, buffer_after = excluded.buffer_after,
     notice_minutes = excluded.notice_minutes, days_ahead = excluded.days_ahead, most_a_day = excluded.most_a_day, changed_at = excluded.changed_at`,
)
const CLEAR = ['weekly_hours', 'days_off', 'extra_hours'].map(table =>
  statement(`schedules.clear-${table}`, `DELETE FROM availability.${table} WHERE person_id = $1`),
)
const ADD_WEEKLY = statement(
  'schedules.add-weekly',
  `INSERT INTO availability.weekly_hours (person_id, weekday, from_minute, to_minute)
   SELECT $1, x.* FROM unnest($2::smallint[], $3::smallint[], $4::smallint[]) x`,
)
const ADD_DAYS_OFF = statement(
  'schedules.add-days-off',
  'INSERT INTO availability.days_off (person_id, day) SELECT DISTINCT $1::uuid, x FROM unnest($2::date[]) x',
)
const ADD_EXTRA = statement(
  'schedules.add-extra',
  `INSERT INTO availability.extra_hours (person_id, day, from_minute, to_minute)
   SELECT $1, x.* FROM unnest($2::date[], $3::smallint[], $4::smallint[]) x`,
)

/** A reader's schedule by our id; null when they never saved one: they take no appointments. */
export const scheduleOf = (on: Queryable, personId: string) =>
  on.row<Schedule & { personId: string }>(OF_PERSON, [personId])

/** The same, locked until the transaction ends, so that appointments of one reader are made one after the other. */
export async function lockSchedule(tx: Transaction, personId: string): Promise<Schedule | null> {
  return (await tx.row(LOCK, [personId])) ? scheduleOf(tx, personId) : null
}

/** Everybody's, a page after the other, by our ids. */
export const schedulesAfter = (on: Queryable, after: string | null, count: number) =>
  on.rows<Schedule & { personId: string }>(AFTER, [after, count])

/** Which of these readers take appointments. */
export const whoTakesAppointments = async (on: Queryable, people: readonly string[]): Promise<string[]> =>
  (await on.rows<{ id: string }>(AMONG, [people])).map(({ id }) => id)

/** Writes a whole schedule in place of what there was. */
export async function writeSchedule(tx: Transaction, personId: string, schedule: Schedule): Promise<void> {
  const { bufferBefore, bufferAfter, noticeMinutes, daysAhead, mostADay, weekly, daysOff, extra } = schedule
  await tx.rows(SAVE, [personId, bufferBefore, bufferAfter, noticeMinutes, daysAhead, mostADay])
  for (const clear of CLEAR) await tx.rows(clear, [personId])
  const column = <Row, Key extends keyof Row>(rows: readonly Row[], key: Key) => rows.map(row => row[key])
  await tx.rows(ADD_WEEKLY, [
    personId,
    column(weekly, 'weekday'),
    column(weekly, 'fromMinute'),
    column(weekly, 'toMinute'),
  ])
  await tx.rows(ADD_DAYS_OFF, [personId, daysOff])
  await tx.rows(ADD_EXTRA, [
    personId,
    column(extra, 'day'),
    column(extra, 'fromMinute'),
    column(extra, 'toMinute'),
  ])
}
