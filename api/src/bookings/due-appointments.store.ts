import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import type { Reminder } from './appointment.ts'

const TO_OPEN = statement(
  'appointments.to-open',
  `SELECT id FROM bookings.appointments, foundation.clock_face
   WHERE state = 'BOOKED' AND reading_id IS NULL AND starts_at <= now + interval '5 minutes' AND ends_at > now ORDER BY starts_at LIMIT $1`,
)
const TO_ANSWER = statement(
  'appointments.to-lapse',
  `SELECT id FROM bookings.appointments WHERE state = 'REQUESTED' AND answer_by <= (SELECT now FROM foundation.clock_face) ORDER BY answer_by LIMIT $1`,
)
const TO_SETTLE = statement(
  'appointments.to-settle',
  `SELECT id FROM bookings.appointments a WHERE state = 'BOOKED' AND ends_at <= (SELECT now FROM foundation.clock_face)
     AND NOT EXISTS (SELECT FROM sessions.pairs s WHERE s.id = a.reading_id AND s.state <> 'ENDED') ORDER BY ends_at LIMIT $1`,
)
const TO_REMIND = statement(
  'appointments.to-remind',
  `SELECT id FROM bookings.appointments, foundation.clock_face
   WHERE state = 'BOOKED' AND reminded IS DISTINCT FROM 'SOON' AND starts_at > now AND starts_at <= now + interval '24 hours' AND EXISTS (
     SELECT FROM (VALUES (1, 'DAY', interval '24 hours'), (2, 'HOURS', interval '3 hours'), (3, 'HOUR', interval '1 hour'), (4, 'SOON', interval '15 minutes'))
       AS due (place, reminder, before)
     WHERE starts_at <= now + before AND place > coalesce(array_position(ARRAY['DAY', 'HOURS', 'HOUR', 'SOON'], reminded), 0)
       AND (due.reminder = 'SOON' OR set_at < starts_at - before)
   ) ORDER BY starts_at LIMIT $1`,
)
const REMINDED = statement(
  'appointments.reminded',
  'UPDATE bookings.appointments SET reminded = $2 WHERE id = $1',
)

type Ids = { id: string }[]
const idsOf = (rows: Ids) => rows.map(({ id }) => id)

/** Requests whose time to be answered is over. */
export const toLapse = async (on: Queryable, most: number) => idsOf(await on.rows(TO_ANSWER, [most]))
/** Appointments that begin within five minutes, or have begun, and have no room yet. */
export const toOpen = async (on: Queryable, most: number) => idsOf(await on.rows(TO_OPEN, [most]))
/** Appointments whose time is over and in whose room nothing goes on. */
export const toSettle = async (on: Queryable, most: number) => idsOf(await on.rows(TO_SETTLE, [most]))
/** Appointments of which somebody may have to be reminded now. */
export const toRemind = async (on: Queryable, most: number) => idsOf(await on.rows(TO_REMIND, [most]))
export const writeReminded = (tx: Transaction, id: string, reminder: Reminder) =>
  tx.rows(REMINDED, [id, reminder])
