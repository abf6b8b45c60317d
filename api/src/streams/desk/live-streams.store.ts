import { type Queryable, statement } from '../../foundation/database/database.ts'
import type { StreamRow } from '../stream.ts'
import { COLUMNS, FROM } from '../streams.store.ts'
import type { StreamSigns } from './live-stream.ts'

const PAGE = statement(
  'live-streams.page',
  `SELECT ${COLUMNS}, s.publisher_seen_at AS "publisherSeenAt",
     coalesce((SELECT sum(e.price) FROM streams.entries e WHERE e.stream_id = s.id AND e.captured IS DISTINCT FROM 0), 0)::bigint AS paid
   FROM ${FROM} WHERE s.state IN ('LIVE', 'PAUSED') AND ($1::uuid IS NULL OR s.id > $1) ORDER BY s.id LIMIT $2`,
)

/** Streams that are on, whoever may watch them; one more than asked for. */
export const liveStreams = (on: Queryable, after: string | null, first: number) =>
  on.rows<StreamRow & StreamSigns>(PAGE, [after, first + 1])
