import { type Queryable, statement } from '../../foundation/database/database.ts'

const ON = statement('stream-person.on', `SELECT id FROM streams.streams WHERE state IN ('LIVE', 'PAUSED')`)
const FORGET_AUTHOR = statement(
  'stream-person.forget-author',
  'UPDATE streams.messages SET author = NULL WHERE person_id = $1 AND NOT is_reader',
)
const MESSAGES = statement(
  'stream-person.messages',
  `SELECT m.stream_id AS "streamId", m.text, m.state, m.sent_at AS "sentAt" FROM streams.messages m WHERE m.person_id = $1 ORDER BY m.stream_id, m.id`,
)
const STREAMS = statement(
  'stream-person.streams',
  `SELECT id, title, topic, description, visibility, price, state, starts_at AS "startsAt", live_at AS "liveAt", ended_at AS "endedAt"
   FROM streams.streams WHERE reader_id = $1 ORDER BY id`,
)
const ENTRIES = statement(
  'stream-person.entries',
  `SELECT e.stream_id AS "streamId", s.title, e.price, e.entered_at AS "enteredAt", e.captured AS paid, e.refunded_at AS "refundedAt"
   FROM streams.entries e JOIN streams.streams s ON s.id = e.stream_id WHERE e.person_id = $1 ORDER BY e.id`,
)

const PRIVATE_REQUESTS = statement(
  'stream-person.private-requests',
  `SELECT stream_id AS "streamId", asked_at AS "askedAt", declined_at AS "declinedAt" FROM streams.private_requests
   WHERE client_id = $1 ORDER BY asked_at`,
)

/** Streams that are on: whoever is shut out may watch any of them. */
export const streamsOn = async (on: Queryable): Promise<string[]> =>
  (await on.rows<{ id: string }>(ON)).map(({ id }) => id)

/** Who closed their account is named no more by what they wrote. */
export const forgetAuthor = (on: Queryable, personId: string) => on.rows(FORGET_AUTHOR, [personId])

/** What is stored of a person in streams, for themselves. */
export async function streamsOf(on: Queryable, personId: string): Promise<object> {
  return {
    own: await on.rows(STREAMS, [personId]),
    entries: await on.rows(ENTRIES, [personId]),
    messages: await on.rows(MESSAGES, [personId]),
    privateRequests: await on.rows(PRIVATE_REQUESTS, [personId]),
  }
}
