import { type Queryable, statement } from '../../foundation/database/database.ts'

const OF = statement(
  'calendar-feeds.of',
  'SELECT made_at AS "madeAt" FROM bookings.calendar_feeds WHERE person_id = $1',
)
const MAKE = statement(
  'calendar-feeds.make',
  `INSERT INTO bookings.calendar_feeds (person_id, digest, made_at) SELECT $1, $2, now FROM foundation.clock_face
   ON CONFLICT (person_id) DO UPDATE SET digest = excluded.digest, made_at = excluded.made_at RETURNING made_at AS "madeAt"`,
)
const STOP = statement('calendar-feeds.stop', 'DELETE FROM bookings.calendar_feeds WHERE person_id = $1')
/** Whoever is shut out has no calendar either. */
const OWNER = statement(
  'calendar-feeds.owner',
  `SELECT f.person_id AS "personId" FROM bookings.calendar_feeds f JOIN accounts.identities i ON i.id = f.person_id
   WHERE f.digest = $1 AND NOT i.is_locked`,
)

export const feedOfPerson = (on: Queryable, personId: string) => on.row<{ madeAt: Date }>(OF, [personId])

/** In place of the one before, which leads nowhere from then on. */
export const writeFeed = async (on: Queryable, personId: string, digest: string): Promise<Date> =>
  ((await on.row<{ madeAt: Date }>(MAKE, [personId, digest])) as { madeAt: Date }).madeAt

export const removeFeed = (on: Queryable, personId: string) => on.rows(STOP, [personId])

export const ownerOfFeed = async (on: Queryable, digest: string): Promise<string | null> =>
  (await on.row<{ personId: string }>(OWNER, [digest]))?.personId ?? null
