import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

const TAKEN = statement(
  'next-slots.taken',
  `SELECT reader_id AS "readerId", starts_at AS "startsAt", lower(blocked) AS "from", upper(blocked) AS "to" FROM bookings.appointments
   WHERE reader_id = ANY ($1::uuid[]) AND starts_at >= $2 AND starts_at < $3 AND state NOT IN ('DECLINED', 'LAPSED', 'CANCELLED')`,
)
const WRITE = statement(
  'next-slots.write',
  `INSERT INTO bookings.next_slots AS n (person_id, starts_at) SELECT x.* FROM unnest($1::uuid[], $2::timestamptz[]) x
   ON CONFLICT (person_id) DO UPDATE SET starts_at = excluded.starts_at WHERE n.starts_at <> excluded.starts_at RETURNING n.person_id AS id`,
)
const REMOVE = statement(
  'next-slots.remove',
  'DELETE FROM bookings.next_slots WHERE person_id = ANY ($1::uuid[]) RETURNING person_id AS id',
)
const OF = statement(
  'next-slots.of',
  'SELECT subject, starts_at AS "startsAt" FROM bookings.bookable_readers WHERE subject = ANY ($1::text[])',
)

export interface TakenOfReader {
  readonly readerId: string
  readonly startsAt: Date
  readonly from: Date
  readonly to: Date
}

/** Several readers' time that is taken by appointments beginning between two moments. */
export const takenOfReaders = (on: Queryable, readers: readonly string[], from: Date, to: Date) =>
  on.rows<TakenOfReader>(TAKEN, [readers, from, to])

/** Writes what was found, null for who has no free time; answers whether anything is other than before. */
export async function writeNextSlots(
  tx: Transaction,
  found: ReadonlyMap<string, Date | null>,
): Promise<boolean> {
  const some = [...found].filter((each): each is [string, Date] => each[1] !== null)
  const none = [...found].flatMap(([id, at]) => (at === null ? [id] : []))
  const written = await tx.rows(WRITE, [some.map(([id]) => id), some.map(([, at]) => at)])
  const removed = await tx.rows(REMOVE, [none])
  return written.length + removed.length > 0
}

/** By the readers' identity subjects: one statement for a whole list. */
export const nextSlotsOf = async (on: Queryable, subjects: readonly string[]): Promise<Map<string, Date>> =>
  new Map(
    (await on.rows<{ subject: string; startsAt: Date }>(OF, [subjects])).map(each => [
      each.subject,
      each.startsAt,
    ]),
  )
