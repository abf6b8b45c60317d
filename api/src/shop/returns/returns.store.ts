import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { Pieces } from '../fulfilments/parts.ts'
import type { ReturnLineRow, ReturnRow, ReturnState } from './return-row.ts'

const COLUMNS = `r.id, r.order_id AS "orderId", o.person_id AS "personId", o.currency, r.state, r.reason, r.requested_at AS "requestedAt", r.answer,
  r.answered_at AS "answeredAt", r.received_at AS "receivedAt"`
const FROM = 'shop.returns r JOIN shop.orders o ON o.id = r.order_id'
const LINE_COLUMNS = `return_id AS "returnId", line_id AS "lineId", count, restocked, written_off AS "writtenOff"`

const ADD = statement(
  'returns.add',
  `INSERT INTO shop.returns (order_id, state, reason, requested_at)
   SELECT $1, 'REQUESTED', $2, now FROM foundation.clock_face RETURNING id`,
)
const ADD_LINE = statement(
  'returns.add-line',
  `WITH line AS (UPDATE shop.order_lines SET returned = returned + $3 WHERE id = $2)
   INSERT INTO shop.return_lines (return_id, line_id, count) VALUES ($1, $2, $3)`,
)
const BY_ID = statement('returns.by-id', `SELECT ${COLUMNS} FROM ${FROM} WHERE r.id = $1`)
const OF_ORDERS = statement(
  'returns.of-orders',
  `SELECT ${COLUMNS} FROM ${FROM} WHERE r.order_id = ANY ($1::uuid[]) ORDER BY r.order_id, r.id`,
)
const BY_STATE = statement(
  'returns.by-state',
  `SELECT ${COLUMNS} FROM ${FROM} WHERE r.state = $1 AND ($2::uuid IS NULL OR r.id > $2) ORDER BY r.id LIMIT $3`,
)
const LINES = statement(
  'returns.lines',
  `SELECT ${LINE_COLUMNS} FROM shop.return_lines WHERE return_id = ANY ($1::uuid[]) ORDER BY return_id, line_id`,
)
const ANSWER = statement(
  'returns.answer',
  `UPDATE shop.returns SET state = $2, answer = $3, answered_by = $4, answered_at = now FROM foundation.clock_face WHERE id = $1`,
)
const RECEIVE = statement(
  'returns.receive',
  `WITH ordered AS (UPDATE shop.orders SET steps = $5 WHERE id = $4)
   UPDATE shop.returns SET state = 'RECEIVED', received_by = $2, received_at = now, refund_number = $3 FROM foundation.clock_face WHERE id = $1`,
)
const ARRIVED = statement(
  'returns.arrived',
  'UPDATE shop.return_lines SET restocked = $3, written_off = $4 WHERE return_id = $1 AND line_id = $2',
)
const STAYS = statement('returns.stays', 'UPDATE shop.order_lines SET returned = returned - $2 WHERE id = $1')
const ARRIVED_BEFORE = statement(
  'returns.arrived-before',
  `SELECT line_id AS "lineId", sum(restocked + written_off)::int AS count FROM shop.return_lines WHERE line_id = ANY ($1::uuid[]) GROUP BY line_id`,
)

/** Its pieces count as sent back from now on. */
export async function addReturn(
  tx: Transaction,
  orderId: string,
  reason: string,
  lines: readonly Pieces[],
): Promise<string> {
  const added = await tx.row<{ id: string }>(ADD, [orderId, reason])
  if (!added) throw new Error('shop.returns took no row')
  for (const { lineId, count } of lines) await tx.rows(ADD_LINE, [added.id, lineId, count])
  return added.id
}

export const returnById = (on: Queryable, id: string): Promise<ReturnRow | null> => on.row(BY_ID, [id])

/** Each order's, the first first. */
export const returnsOfOrders = (on: Queryable, ids: readonly string[]): Promise<ReturnRow[]> =>
  on.rows(OF_ORDERS, [ids])

/** The oldest first, one more than asked for. */
export const returnsByState = (on: Queryable, state: ReturnState, after: string | null, count: number) =>
  on.rows<ReturnRow>(BY_STATE, [state, after, count + 1])

export const linesOfReturns = (on: Queryable, ids: readonly string[]): Promise<ReturnLineRow[]> =>
  on.rows(LINES, [ids])

export const writeAnswer = (
  tx: Transaction,
  id: string,
  state: 'ACCEPTED' | 'DECLINED',
  words: string | null,
  personId: string,
) => tx.rows(ANSWER, [id, state, words, personId])

export interface Received {
  readonly id: string
  readonly orderId: string
  readonly step: number
  readonly personId: string
  /** Null: nothing was paid for what arrived. */
  readonly refundNumber: number | null
}

export const writeReceived = (tx: Transaction, { id, orderId, step, personId, refundNumber }: Received) =>
  tx.rows(RECEIVE, [id, personId, refundNumber, orderId, step])
export const writeArrived = (
  tx: Transaction,
  { returnId, lineId, restocked, writtenOff }: Omit<ReturnLineRow, 'count'>,
) => tx.rows(ARRIVED, [returnId, lineId, restocked, writtenOff])

/** Pieces of a line that are not sent back after all. */
export const writeStays = (tx: Transaction, lineId: string, count: number) => tx.rows(STAYS, [lineId, count])

/** How many pieces of lines have arrived, by line. */
export const arrivedOf = async (tx: Transaction, lineIds: readonly string[]): Promise<Map<string, number>> =>
  new Map(
    (await tx.rows<{ lineId: string; count: number }>(ARRIVED_BEFORE, [lineIds])).map(({ lineId, count }) => [
      lineId,
      count,
    ]),
  )
