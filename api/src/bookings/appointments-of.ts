import { type Queryable, statement } from '../foundation/database/database.ts'
import { openOf } from './appointments.store.ts'

const OF_PERSON = statement(
  'appointments.of-person',
  `SELECT a.id, CASE WHEN a.client_id = $1 THEN 'CLIENT' ELSE 'READER' END AS side, a.reader_name AS "readerName", a.channel,
     CASE WHEN a.client_id = $1 THEN a.topic END AS topic, CASE WHEN a.client_id = $1 THEN a.question END AS question, a.state,
     a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.price, a.captured AS paid, a.requested_at AS "requestedAt", a.ended_at AS "endedAt", a.moved
   FROM bookings.appointments a WHERE a.client_id = $1 OR a.reader_id = $1 ORDER BY a.id`,
)

/** A person's appointments on either side, the oldest first, for themselves; what a client wrote is the client's. */
export const appointmentsOf = (db: Queryable, personId: string): Promise<object[]> =>
  db.rows(OF_PERSON, [personId])

/** They have an appointment that was asked for or stands. */
export const hasOpenAppointment = async (db: Queryable, personId: string): Promise<boolean> =>
  (await openOf(db, personId)).length > 0
