import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'

/** Another vote of the same voter moves from one side to the other; the same one changes nothing. */
const VOTE = statement(
  'article-votes.vote',
  `INSERT INTO support.article_votes AS v (slug, voter, helped, at) SELECT $1, $2, $3, now FROM foundation.clock_face
   ON CONFLICT (slug, voter) DO UPDATE SET helped = excluded.helped, at = excluded.at WHERE v.helped <> excluded.helped
   RETURNING (xmax = 0) AS "isNew"`,
)
const COUNT = statement(
  'article-votes.count',
  `INSERT INTO support.article_ratings AS r (slug, helped, not_helped) VALUES ($1, greatest($2, 0), greatest($3, 0))
   ON CONFLICT (slug) DO UPDATE SET helped = r.helped + $2, not_helped = r.not_helped + $3`,
)
const ALL = statement(
  'article-votes.all',
  `SELECT slug, helped, not_helped AS "notHelped" FROM support.article_ratings ORDER BY slug`,
)

/** Counts a vote with the others; once for each voter, who may change it. */
export async function vote(tx: Transaction, slug: string, voter: string, helped: boolean): Promise<void> {
  const changed = await tx.row<{ isNew: boolean }>(VOTE, [slug, voter, helped])
  if (!changed) return
  const before = changed.isNew ? 0 : -1
  await tx.rows(COUNT, helped ? [slug, 1, before] : [slug, before, 1])
}

export interface RatingRow {
  readonly slug: string
  readonly helped: number
  readonly notHelped: number
}

export const allRatings = (on: Queryable): Promise<RatingRow[]> => on.rows(ALL)
