import { cached } from '../../foundation/cache.ts'
import { type Queryable, statement } from '../../foundation/database/database.ts'
import type { From } from '../content.ts'

/** The topic that is published when somebody reviewed a reading. */
export const REVIEWED = 'reviewed'

/** How many reviews a reader has, and all their stars. */
export interface Rating {
  readonly count: number
  readonly stars: number
}

export const RATINGS = statement(
  'catalogue.ratings',
  'SELECT profile_id AS id, count, stars FROM aftercare.reader_ratings',
)

const allRatings = (on: Queryable) => on.rows<Rating & { id: string }>(RATINGS)

/** By reader; who was never reviewed is missing. */
export const ratings = cached(
  REVIEWED,
  async ({ db }: From): Promise<ReadonlyMap<string, Rating>> =>
    new Map((await allRatings(db)).map(({ id, count, stars }) => [id, { count, stars }])),
)
