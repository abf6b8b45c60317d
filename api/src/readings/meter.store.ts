import { type Queryable, statement, type Transaction } from '../foundation/database.ts'
import { announcing, HAPPENED } from './happened.ts'

/** A node silent for so long is counted dead, and whoever hangs on it as lost since its last sign of life. */
export const NODE_LEASE_SECONDS = 5

const TOUCH = statement(
  'meter.touch-node',
  `SELECT alive, api.clock_now() AS now, ${HAPPENED} FROM api.touch_node($1, interval '${NODE_LEASE_SECONDS} seconds', $2) AS alive`,
)
const LOSE = statement(
  'meter.lose-dead-nodes',
  `SELECT ${HAPPENED} FROM api.lose_dead_nodes(interval '${NODE_LEASE_SECONDS} seconds')`,
)
const OVERDUE = statement('meter.close-overdue', `SELECT id, ${HAPPENED} FROM api.close_overdue($1) AS id`)
const CHARGE = statement(
  'meter.charge-due',
  'SELECT due, ticks, unpaid, low, minutes_left AS "minutesLeft", due_again AS "dueAgain" FROM api.charge_due($1, $2, $3, $4, $5)',
)
const UNFUNDED = statement('meter.end-unfunded', 'SELECT api.end_unfunded($1::uuid[]) AS id')
const WARN = statement('meter.warn', 'SELECT api.warn_readings($1::uuid[], $2::integer[])')
const READERS = statement(
  'meter.readers-of',
  'SELECT DISTINCT reader_id AS id FROM api.readings WHERE id = ANY ($1::uuid[])',
)
const LEFT = statement('meter.leave-node', 'UPDATE api.nodes SET workers = $2 WHERE id = $1')

/** What a round of the meter did. */
export interface Round {
  /** How many readings were due. */
  readonly due: number
  /** Of those who paid, as they are announced, a line each; null: nobody. */
  readonly ticks: string | null
  /** Readings whose wallet did not cover the minute. */
  readonly unpaid: string[] | null
  /** Readings to warn, and how many whole minutes each can still go on, the paid one included. */
  readonly low: string[] | null
  readonly minutesLeft: number[] | null
  /** Somebody is several minutes behind: the next one is due already. */
  readonly dueAgain: boolean
}

/** Which of the readings that are due a round is for. */
export interface Part {
  readonly since: Date | null
  readonly limit: number
  readonly part: number
  readonly parts: number
}

const ids = async (rows: Promise<{ id: string }[]>) => (await rows).map(({ id }) => id)

/** Everybody here was heard of at most `silentMs` ago. Not alive when this node was silent for too long and so was counted dead. */
export async function touchNode(
  tx: Transaction,
  nodeId: string,
  silentMs: number,
): Promise<{ alive: boolean; now: Date }> {
  const { rows } = await announcing<{ alive: boolean; now: Date }>(tx, TOUCH, [nodeId, Math.round(silentMs)])
  const [touched] = rows
  if (!touched) throw new Error('api.touch_node answered no row')
  return touched
}
/** What a dead node committed last it may not have told: those who hung on it are told of as a gap. */
export const loseDeadNodes = (tx: Transaction) => announcing(tx, LOSE)
export const closeOverdue = async (tx: Transaction, limit: number) =>
  (await announcing<{ id: string }>(tx, OVERDUE, [limit])).rows.map(({ id }) => id)
export async function chargeDue(
  tx: Transaction,
  { since, limit, part, parts }: Part,
  warned: readonly number[],
): Promise<Round> {
  const round = await tx.row<Round>(CHARGE, [since, limit, part, parts, warned])
  if (!round) throw new Error('api.charge_due answered no row')
  return round
}
export const endUnfunded = (tx: Transaction, readings: readonly string[]) =>
  ids(tx.rows(UNFUNDED, [readings]))
export const warn = (tx: Transaction, readings: readonly string[], minutesLeft: readonly number[]) =>
  tx.rows(WARN, [readings, minutesLeft])
export const readersOf = (tx: Transaction, readings: readonly string[]) => ids(tx.rows(READERS, [readings]))
/** Names this node's job workers, whose jobs are freed when it dies. */
export const nameWorkers = (on: Queryable, nodeId: string, workers: readonly string[]) =>
  on.rows(LEFT, [nodeId, workers])
