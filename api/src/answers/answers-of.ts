import { type Queryable, statement } from '../foundation/database/database.ts'
import { openOf } from './answers.store.ts'

const OF_PERSON = statement(
  'answers.of-person',
  `SELECT a.id, CASE WHEN a.client_id = $1 THEN 'CLIENT' ELSE 'READER' END AS side, a.reader_name AS "readerName", a.name, a.delivery,
     CASE WHEN a.client_id = $1 THEN a.questions END AS questions, a.state, a.price, a.captured AS paid, a.requested_at AS "requestedAt",
     a.due_at AS "dueAt", a.ended_at AS "endedAt", a.text, CASE WHEN a.client_id = $1 THEN a.clarification END AS clarification,
     CASE WHEN a.reader_id = $1 THEN a.clarified END AS clarified
   FROM answers.answers a WHERE a.client_id = $1 OR a.reader_id = $1 ORDER BY a.id`,
)

/** A person's answers on either side, the oldest first, for themselves; what a client wrote is the client's. */
export const answersOf = (db: Queryable, personId: string): Promise<object[]> =>
  db.rows(OF_PERSON, [personId])

/** They have an answer that is not delivered yet. */
export const hasOpenAnswer = async (db: Queryable, personId: string): Promise<boolean> =>
  (await openOf(db, personId)).length > 0
