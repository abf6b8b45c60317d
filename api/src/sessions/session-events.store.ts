import type { App } from '../app.ts'
import { type Queryable, statement } from '../foundation/database/database.ts'
import { type EventType, forgetEvents, type StoredEvent } from '../foundation/events/events.ts'
import { MessageSent, SignalSent, type StoredMessage } from './session-events.ts'

const COLUMNS = `subject_id AS "subjectId", sequence, type, at, payload, audience`
const WITH_KEY = statement(
  'session-events.with-key',
  `SELECT ${COLUMNS} FROM foundation.events WHERE subject_id = $1 AND type = $2 AND key = $3`,
)
const MESSAGES = statement(
  'session-events.messages',
  `SELECT ${COLUMNS} FROM foundation.events WHERE subject_id = $1 AND type = '${MessageSent.name}' AND sequence > $2 ORDER BY sequence LIMIT $3`,
)
/** What a sender stored before under a key. */
export const eventWithKey = <P extends object>(
  on: Queryable,
  sessionId: string,
  type: EventType<P>,
  key: string,
) => on.row<StoredEvent<P>>(WITH_KEY, [sessionId, type.name, key])

/** Chat messages after a sequence, oldest first. */
export const messagesAfter = (on: Queryable, sessionId: string, after: number, most: number) =>
  on.rows<StoredMessage>(MESSAGES, [sessionId, after, most])

/** Signals name addresses of people's machines: they are gone a day after they were sent. */
export const sweepSignals = ({ db, clock }: Pick<App, 'db' | 'clock'>): Promise<number> =>
  forgetEvents(db, SignalSent, new Date(clock.now().getTime() - DAY_MILLISECONDS))

const DAY_MILLISECONDS = 86_400_000
