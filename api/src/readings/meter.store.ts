import { type Queryable, statement, type Transaction } from '../foundation/database.ts'
import { HAPPENED, publishing } from './happened.ts'
import { publishTicks } from './tick-payload.ts'

/** A node silent for so long is counted dead, and whoever hangs on it as lost since its last sign of life. */
export const NODE_LEASE_SECONDS = 5

const BEGIN = statement(
  'meter.begin-tick',
  `SELECT alive, now, closed, ${HAPPENED} FROM readings.begin_tick($1, interval '${NODE_LEASE_SECONDS} seconds', $2, $3)`,
)
const CHARGE = statement(
  'meter.charge-due',
  'SELECT ticks, low, minutes_left AS "minutesLeft", due_again AS "dueAgain", through, more FROM readings.charge_due($1, $2, $3, $4, $5)',
)
const WARN_OR_END = statement(
  'meter.warn-or-end',
  `SELECT ended, busy, ${HAPPENED} FROM readings.warn_or_end($1::uuid[], $2::integer[])`,
)
const READERS = statement(
  'meter.readers-of',
  'SELECT DISTINCT reader_id AS id FROM readings.readings WHERE id = ANY ($1::uuid[])',
)
const LEFT = statement('meter.leave-node', 'UPDATE foundation.nodes SET workers = $2 WHERE id = $1')

/** How a tick begins. */
export interface Beginning {
  /** False when this node was silent for too long and so was counted dead. */
  readonly alive: boolean
  readonly now: Date
  /** Readings in which somebody was waited for in vain. */
  readonly closed: string[]
}

/** Minutes left by reading, where they are few; 0: the wallet does not cover the next, or the agreed time is up. */
export type Low = Map<string, number>

/** What a round of the meter did. */
export interface Round {
  readonly low: Low
  /** To be looked at once more: the next minute of somebody who is behind is due already. */
  readonly dueAgain: boolean
  /** Up to when it looked at what fell due, and whether more fell due after that. */
  readonly through: Date
  readonly more: boolean
}

/** Which of the readings that are due a round is for. */
export interface Part {
  /** Since when nobody looked; null: a whole minute. */
  readonly since: Date | null
  /** Since when the look before this one was: who was held by a verb then is looked at again. */
  readonly before: Date | null
  readonly part: number
  readonly parts: number
}

/**
 * This node is alive, and heard of everybody who hangs on it at most `silentMs` ago; the dead are lost. What a dead node
 * committed last it may not have told: those who hung on it are told of as a gap.
 */
export const beginTick = async (tx: Transaction, nodeId: string, silentMs: number, limit: number) =>
  only((await publishing<Beginning>(tx, BEGIN, [nodeId, Math.round(silentMs), limit])).rows)

/** Charges a round of those who are due, and tells their ticks: before what came after them, which would make them old. */
export async function chargeDue(
  tx: Transaction,
  { since, before, part, parts }: Part,
  warned: readonly number[],
): Promise<Round> {
  const asked = [since, before, part, parts, warned]
  const { ticks, low, minutesLeft, ...round } = only(await tx.rows<Charged>(CHARGE, asked))
  if (ticks !== null) publishTicks(tx, ticks)
  return { ...round, low: new Map(low?.map((id, at) => [id, minutesLeft?.[at] ?? 0])) }
}

interface Charged extends Omit<Round, 'low'> {
  ticks: string | null
  low: string[] | null
  minutesLeft: number[] | null
}

/**
 * Tells both sides how many minutes are left, or ends the reading; in a transaction of its own, since it locks readings.
 * Answers who was ended, and who was held by somebody and is to be asked for again.
 */
export async function warnOrEnd(tx: Transaction, low: Low): Promise<{ ended: string[]; busy: string[] }> {
  const asked = [[...low.keys()], [...low.values()]]
  const { ended, busy } = only(
    (await publishing<Record<'ended' | 'busy', string[]>>(tx, WARN_OR_END, asked)).rows,
  )
  return { ended, busy }
}

export const readersOf = async (tx: Transaction, readings: readonly string[]) =>
  (await tx.rows<{ id: string }>(READERS, [readings])).map(({ id }) => id)
/** Names this node's job workers, whose jobs are freed when it dies. */
export const nameWorkers = (on: Queryable, nodeId: string, workers: readonly string[]) =>
  on.rows(LEFT, [nodeId, workers])

function only<Row>([row]: Row[]): Row {
  if (!row) throw new Error('the meter was answered no row')
  return row
}
