import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import { type Favourite, MOST_FAVOURITES } from './favourite.ts'

const ADD = statement(
  'favourites.add',
  `INSERT INTO favourites.favourites (person_id, profile_id, added_at)
   SELECT $1, $2, foundation.clock_now() WHERE (SELECT count(*) FROM favourites.favourites WHERE person_id = $1) < ${MOST_FAVOURITES}
   ON CONFLICT DO NOTHING`,
)
const REMOVE = statement(
  'favourites.remove',
  'DELETE FROM favourites.favourites WHERE person_id = $1 AND profile_id = $2',
)
const AMONG = statement(
  'favourites.among',
  'SELECT profile_id AS id FROM favourites.favourites WHERE person_id = $1 AND profile_id = ANY ($2::uuid[])',
)
const PAGE = statement(
  'favourites.page',
  `SELECT id, profile_id AS "profileId" FROM favourites.favourites
   WHERE person_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
)

const FOLLOWERS = statement(
  'favourites.followers',
  `SELECT id, person_id AS "personId" FROM favourites.favourites
   WHERE profile_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
)
const COUNT_FOLLOWERS = statement(
  'favourites.count-followers',
  `SELECT count(*)::integer AS count FROM favourites.favourites WHERE profile_id = $1 AND added_at BETWEEN $2 AND $3`,
)

export const addRow = (tx: Transaction, personId: string, profileId: string) =>
  tx.rows(ADD, [personId, profileId])
export const removeRow = (tx: Transaction, personId: string, profileId: string) =>
  tx.rows(REMOVE, [personId, profileId])

/** Which of these readers are favourites of the person. */
export async function favouritesAmong(
  on: Queryable,
  personId: string,
  profileIds: readonly string[],
): Promise<Map<string, true>> {
  const rows = await on.rows<{ id: string }>(AMONG, [personId, profileIds])
  return new Map(rows.map(({ id }) => [id, true]))
}

/** The newest first, one more than asked for. */
export const favouritesPage = (on: Queryable, personId: string, before: string | null, first: number) =>
  on.rows<Favourite>(PAGE, [personId, before, first + 1])

export interface Follower {
  /** Of their favourite: send the last one as `after` for those who follow. */
  readonly id: string
  readonly personId: string
}

/** Who has a reader as a favourite, the first first. */
export const followersOf = (on: Queryable, profileId: string, after: string | null, most: number) =>
  on.rows<Follower>(FOLLOWERS, [profileId, after, most])

/** How many made a reader their favourite between two moments, and still have them. */
export const countFollowers = async (
  on: Queryable,
  profileId: string,
  from: Date,
  to: Date,
): Promise<number> => (await on.row<{ count: number }>(COUNT_FOLLOWERS, [profileId, from, to]))?.count ?? 0
