import { type Queryable, statement } from '../../foundation/database/database.ts'

export type Visited = 'VIEW' | 'BASKET'

const COUNT = statement(
  'figures.count',
  `WITH added AS (
     INSERT INTO shop.product_visits (product_id, day, what, visitor) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING product_id, day, what
   ) INSERT INTO shop.product_days AS d (product_id, day, views, baskets)
     SELECT product_id, day, (what = 'VIEW')::int, (what = 'BASKET')::int FROM added
     ON CONFLICT (product_id, day) DO UPDATE SET views = d.views + excluded.views, baskets = d.baskets + excluded.baskets`,
)
const FORGET = statement('figures.forget', 'DELETE FROM shop.product_visits WHERE day < $1')
const DAYS = statement(
  'figures.days',
  `WITH sold AS (
     SELECT to_char(o.paid_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, sum(l.count)::int AS pieces, count(DISTINCT o.id)::int AS orders,
       sum(l.share)::bigint AS share
     FROM shop.order_lines l JOIN shop.orders o ON o.id = l.order_id
     WHERE l.product_id = $1 AND l.reader_id = $2 AND o.paid_at >= $3::date AT TIME ZONE 'UTC' AND o.ended_at IS NULL GROUP BY 1
   ), seen AS (
     SELECT to_char(day, 'YYYY-MM-DD') AS day, views, baskets FROM shop.product_days WHERE product_id = $1 AND day >= $3::date
   ) SELECT day, coalesce(views, 0) AS views, coalesce(baskets, 0) AS baskets, coalesce(pieces, 0) AS pieces, coalesce(orders, 0) AS orders,
       coalesce(share, 0)::bigint AS share
     FROM seen FULL JOIN sold USING (day) ORDER BY day`,
)

export interface DayRow {
  /** As YYYY-MM-DD, by UTC. */
  readonly day: string
  readonly views: number
  readonly baskets: number
  readonly pieces: number
  readonly orders: number
  /** Minor units. */
  readonly share: bigint
}

/** Counts a visitor once a day, however often they come. */
export const countOnce = (on: Queryable, productId: string, day: string, what: Visited, visitor: Buffer) =>
  on.rows(COUNT, [productId, day, what, visitor])
/** Who came before a day; what was counted stays. */
export const forgetVisitors = (on: Queryable, day: string) => on.rows(FORGET, [day])
/** Days on which anything happened, from one on, the oldest first. */
export const daysOf = (on: Queryable, productId: string, readerId: string, from: string) =>
  on.rows<DayRow>(DAYS, [productId, readerId, from])
