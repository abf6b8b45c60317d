import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import type { BookedTime } from './booked-time.ts'
import { chargedOf, dueSlot, type Meter, shareOf } from './meter.ts'
import type { Role } from './session.ts'

const LOCK_METERS = statement(
  'sessions.lock-meters',
  `SELECT participant_id AS "participantId", session_id AS "sessionId", wallet, earnings, rate, currency, bills_by AS "billsBy",
     fee_basis_points AS "feeBasisPoints", state, minute_limit AS "minuteLimit", minutes, shared_ms AS "sharedMs", grace_ms_left AS "graceMsLeft",
     active_since AS "activeSince", next_charge_at AS "nextChargeAt", waited_until AS "waitedUntil", started_at AS "startedAt", paused_at AS "pausedAt",
     ended_at AS "endedAt", ending, cost, forgiven, fee, booked_for AS "bookedFor", booked_price AS "bookedPrice", booked_from AS "bookedFrom",
     booked_until AS "bookedUntil", booked_held AS "bookedHeld", booked_ms AS "bookedMs", booked_cost AS "bookedCost"
   FROM sessions.meters WHERE session_id = ANY ($1::uuid[]) ORDER BY participant_id FOR NO KEY UPDATE`,
)
const ADD_METER = statement(
  'sessions.add-meter',
  `INSERT INTO sessions.meters (participant_id, session_id, wallet, earnings, rate, currency, bills_by, fee_basis_points, minute_limit, grace_ms_left,
     booked_for, booked_price, booked_from, booked_until)
   VALUES ($1, $2, $3, $4, $5, $6, $7::sessions.billed_by, $8, $9, $10, $11, $12, $13, $14)`,
)
const SAVE_METERS = statement(
  'sessions.save-meters',
  `UPDATE sessions.meters m SET state = x.state, minute_limit = x.minute_limit, minutes = x.minutes, shared_ms = x.shared_ms, grace_ms_left = x.grace_ms_left,
     active_since = x.active_since, next_charge_at = x.next_charge_at, due_slot = x.due_slot, waited_until = x.waited_until, started_at = x.started_at,
     paused_at = x.paused_at, ended_at = x.ended_at, ending = x.ending, cost = x.cost, forgiven = x.forgiven, fee = x.fee,
     booked_held = x.booked_held, booked_ms = x.booked_ms, booked_cost = x.booked_cost
   FROM jsonb_to_recordset($1::jsonb) AS x (id uuid, state sessions.meter_state, minute_limit integer, minutes integer, shared_ms bigint, grace_ms_left integer,
     active_since timestamptz, next_charge_at timestamptz, due_slot smallint, waited_until timestamptz, started_at timestamptz, paused_at timestamptz,
     ended_at timestamptz, ending sessions.ending, cost bigint, forgiven bigint, fee bigint,
     booked_held bigint, booked_ms bigint, booked_cost bigint) WHERE m.participant_id = x.id`,
)
const OPEN_PAUSE = statement(
  'sessions.open-pause',
  `INSERT INTO sessions.pauses (participant_id, from_at, lost) VALUES ($1, $2, $3::sessions.role)
   ON CONFLICT (participant_id, from_at) DO UPDATE SET to_at = NULL`,
)
const CLOSE_PAUSE = statement(
  'sessions.close-pause',
  'UPDATE sessions.pauses SET to_at = greatest($2, from_at) WHERE participant_id = $1 AND to_at IS NULL',
)
const PAUSES_OF_METER = statement(
  'sessions.pauses-of-meter',
  `SELECT from_at AS "from", coalesce(to_at, from_at) AS "to", lost FROM sessions.pauses WHERE participant_id = $1 ORDER BY from_at`,
)
const PAUSES = statement(
  'sessions.pauses',
  `SELECT g.session_id AS "sessionId", p.from_at AS "from", coalesce(p.to_at, p.from_at) AS "to", p.lost FROM sessions.pauses p
     JOIN sessions.participants g ON g.id = p.participant_id WHERE g.session_id = ANY ($1::uuid[]) ORDER BY p.from_at`,
)

type MeterRow = Omit<Meter, 'booked'> & {
  bookedFor: string | null
  bookedPrice: bigint
  bookedFrom: Date
  bookedUntil: Date
}

const meterIn = ({ bookedFor, bookedPrice, bookedFrom, bookedUntil, ...row }: MeterRow): Meter => ({
  ...row,
  booked:
    bookedFor === null
      ? null
      : { subjectId: bookedFor, price: bookedPrice, from: bookedFrom, until: bookedUntil },
})

/** Locks the meters of sessions that are locked, by their participants. */
export const lockMeters = async (
  tx: Transaction,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, Meter>> =>
  new Map((await tx.rows<MeterRow>(LOCK_METERS, [sessionIds])).map(row => [row.participantId, meterIn(row)]))

export interface NewMeter {
  readonly wallet: bigint
  readonly earnings: bigint
  readonly rate: bigint
  readonly currency: string
  readonly billsBy: 'SECOND' | 'MINUTE'
  readonly feeBasisPoints: number
  readonly minuteLimit: number | null
  readonly booked?: BookedTime | null
}

export const insertMeter = (
  tx: Transaction,
  participantId: string,
  sessionId: string,
  m: NewMeter,
  graceMs: number,
) =>
  tx.rows(ADD_METER, [
    participantId,
    sessionId,
    m.wallet,
    m.earnings,
    m.rate,
    m.currency,
    m.billsBy,
    m.feeBasisPoints,
    m.minuteLimit,
    graceMs,
    m.booked?.subjectId ?? null,
    m.booked?.price ?? null,
    m.booked?.from ?? null,
    m.booked?.until ?? null,
  ])

export const saveMeters = (tx: Transaction, meters: readonly Meter[]) =>
  tx.rows(SAVE_METERS, [
    JSON.stringify(
      meters.map(m => ({
        id: m.participantId,
        state: m.state,
        minute_limit: m.minuteLimit,
        minutes: m.minutes,
        shared_ms: String(m.sharedMs),
        grace_ms_left: m.graceMsLeft,
        active_since: m.activeSince,
        next_charge_at: m.nextChargeAt,
        due_slot: m.nextChargeAt && dueSlot(m.nextChargeAt),
        waited_until: m.waitedUntil,
        started_at: m.startedAt,
        paused_at: m.pausedAt,
        ended_at: m.endedAt,
        ending: m.ending,
        cost: m.cost === null ? null : String(m.cost),
        forgiven: String(m.forgiven),
        fee: m.fee === null ? null : String(m.fee),
        booked_held: String(m.bookedHeld),
        booked_ms: String(m.bookedMs),
        booked_cost: m.bookedCost === null ? null : String(m.bookedCost),
      })),
    ),
  ])

export const openPause = (tx: Transaction, participantId: string, from: Date, lost: Role | null) =>
  tx.rows(OPEN_PAUSE, [participantId, from, lost])
export const closePause = (tx: Transaction, participantId: string, to: Date) =>
  tx.rows(CLOSE_PAUSE, [participantId, to])

const PENDING = statement(
  'sessions.pending',
  `SELECT rate, minutes, booked_held AS "bookedHeld", fee_basis_points AS "feeBasisPoints" FROM sessions.meters WHERE earnings = $1 AND ended_at IS NULL`,
)
/** A host's share of what is held for their open sessions, in minor units: theirs once it is settled, less what is given back. */
export async function pendingOf(on: Queryable, earnings: bigint): Promise<bigint> {
  type Open = Pick<Meter, 'rate' | 'minutes' | 'bookedHeld' | 'feeBasisPoints'>
  const open = await on.rows<Open>(PENDING, [earnings])
  return open.reduce((sum, meter) => sum + shareOf(chargedOf(meter), meter.feeBasisPoints), 0n)
}

/** When one meter stood still, in order. */
export const pausesOfMeter = (tx: Transaction, participantId: string) =>
  tx.rows<{ from: Date; to: Date; lost: Role | null }>(PAUSES_OF_METER, [participantId])

/** When the meters of these sessions stood still, in order. */
export const pausesOf = (on: Queryable, sessionIds: readonly string[]) =>
  on.rows<{ sessionId: string; from: Date; to: Date; lost: Role | null }>(PAUSES, [sessionIds])
