import { type Queryable, statement, type Transaction } from '../foundation/database/database.ts'
import { chargedOf, dueSlot, type Meter, shareOf } from './meter.ts'
import type { Participant, Role, Session } from './session.ts'

const LOCKING = `SELECT id, state, join_seconds AS "joinSeconds", grace_seconds AS "graceSeconds", unpaid_signals_left AS "unpaidSignalsLeft",
     ended_at AS "endedAt" FROM sessions.sessions WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`
const LOCK = statement('sessions.lock', LOCKING)
/** For sweeps, which wait for nobody: whom they pass by they come to a second later. */
const LOCK_FREE = statement('sessions.lock-free', `${LOCKING} SKIP LOCKED`)
const LOCK_METERS = statement(
  'sessions.lock-meters',
  `SELECT participant_id AS "participantId", session_id AS "sessionId", wallet, earnings, rate, currency, bills_by AS "billsBy",
     fee_basis_points AS "feeBasisPoints", state, minute_limit AS "minuteLimit", minutes, shared_ms AS "sharedMs", grace_ms_left AS "graceMsLeft",
     active_since AS "activeSince", next_charge_at AS "nextChargeAt", waited_until AS "waitedUntil", started_at AS "startedAt", paused_at AS "pausedAt",
     ended_at AS "endedAt", ending, cost, fee
   FROM sessions.meters WHERE session_id = ANY ($1::uuid[]) ORDER BY participant_id FOR NO KEY UPDATE`,
)
/** The last sign of life of a page that is not quiet is at least as late as its node's. */
const PARTICIPANTS = statement(
  'sessions.participants',
  `SELECT p.id, p.session_id AS "sessionId", p.person_id AS "personId", p.role, p.page, p.node AS "nodeId", p.connection AS "connectionId",
     p.joined_at AS "joinedAt", p.left_at AS "leftAt", p.heard_at AS "storedSignAt", p.is_quiet AS "isQuiet", c.now,
     least(c.now, greatest(p.heard_at, CASE WHEN NOT p.is_quiet THEN n.heard_at END)) AS "lastSignAt"
   FROM foundation.clock_face c, sessions.participants p LEFT JOIN foundation.nodes n ON n.id = p.node
   WHERE p.session_id = ANY ($1::uuid[]) ORDER BY p.role, p.id`,
)
const OPEN = statement(
  'sessions.open',
  `INSERT INTO sessions.sessions (id, join_seconds, grace_seconds, opened_at) SELECT $1, $2, $3, now FROM foundation.clock_face`,
)
const ADD_PARTICIPANT = statement(
  'sessions.add-participant',
  `INSERT INTO sessions.participants (session_id, person_id, role) VALUES ($1, $2, $3::sessions.role) RETURNING id`,
)
const ADD_METER = statement(
  'sessions.add-meter',
  `INSERT INTO sessions.meters (participant_id, session_id, wallet, earnings, rate, currency, bills_by, fee_basis_points, minute_limit, grace_ms_left)
   VALUES ($1, $2, $3, $4, $5, $6, $7::sessions.billed_by, $8, $9, $10)`,
)
const SAVE_SESSIONS = statement(
  'sessions.save',
  `UPDATE sessions.sessions s SET state = x.state, ended_at = x.ended_at, unpaid_signals_left = x.signals
   FROM jsonb_to_recordset($1::jsonb) AS x (id uuid, state sessions.session_state, ended_at timestamptz, signals integer) WHERE s.id = x.id`,
)
const SAVE_PARTICIPANTS = statement(
  'sessions.save-participants',
  `UPDATE sessions.participants p SET page = x.page, node = x.node, connection = x.connection, joined_at = x.joined_at, left_at = x.left_at,
     heard_at = x.heard_at, is_quiet = x.is_quiet
   FROM jsonb_to_recordset($1::jsonb) AS x (id uuid, page text, node uuid, connection text, joined_at timestamptz, left_at timestamptz,
     heard_at timestamptz, is_quiet boolean) WHERE p.id = x.id`,
)
const SAVE_METERS = statement(
  'sessions.save-meters',
  `UPDATE sessions.meters m SET state = x.state, minute_limit = x.minute_limit, minutes = x.minutes, shared_ms = x.shared_ms, grace_ms_left = x.grace_ms_left,
     active_since = x.active_since, next_charge_at = x.next_charge_at, due_slot = x.due_slot, waited_until = x.waited_until, started_at = x.started_at,
     paused_at = x.paused_at, ended_at = x.ended_at, ending = x.ending, cost = x.cost, fee = x.fee
   FROM jsonb_to_recordset($1::jsonb) AS x (id uuid, state sessions.meter_state, minute_limit integer, minutes integer, shared_ms bigint, grace_ms_left integer,
     active_since timestamptz, next_charge_at timestamptz, due_slot smallint, waited_until timestamptz, started_at timestamptz, paused_at timestamptz,
     ended_at timestamptz, ending sessions.ending, cost bigint, fee bigint) WHERE m.participant_id = x.id`,
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
const PAUSES = statement(
  'sessions.pauses',
  `SELECT g.session_id AS "sessionId", p.from_at AS "from", coalesce(p.to_at, p.from_at) AS "to", p.lost FROM sessions.pauses p
     JOIN sessions.participants g ON g.id = p.participant_id WHERE g.session_id = ANY ($1::uuid[]) ORDER BY p.from_at`,
)

type SessionRow = Omit<Session, 'participants' | 'now'>

/**
 * Locks sessions, then their meters, and loads them as they are then. `lastSignHere` returns the last sign of life of a page
 * that listens through this node, which knows it exactly.
 */
export async function lockSessions(
  tx: Transaction,
  ids: readonly string[],
  lastSignHere: (participant: Participant, now: Date) => Date | null,
  options: { onlyFree?: boolean } = {},
): Promise<Session[]> {
  const sessions = await tx.rows<SessionRow>(options.onlyFree ? LOCK_FREE : LOCK, [ids])
  if (sessions.length === 0) return []
  const meters = new Map(
    (await tx.rows<Meter>(LOCK_METERS, [sessions.map(({ id }) => id)])).map(meter => [
      meter.participantId,
      meter,
    ]),
  )
  const rows = await tx.rows<Participant & { now: Date }>(PARTICIPANTS, [sessions.map(({ id }) => id)])
  const bySession = Map.groupBy(rows, ({ sessionId }) => sessionId)
  return sessions.map(session => {
    const participants = (bySession.get(session.id) ?? []).map(({ now, ...participant }) => ({
      ...participant,
      lastSignAt: lastSignHere(participant, now) ?? participant.lastSignAt ?? participant.joinedAt ?? now,
      meter: meters.get(participant.id) ?? null,
    }))
    return { ...session, participants, now: rows[0]?.now ?? new Date(0) }
  })
}

export interface NewMeter {
  readonly wallet: bigint
  readonly earnings: bigint
  readonly rate: bigint
  readonly currency: string
  readonly billsBy: 'SECOND' | 'MINUTE'
  readonly feeBasisPoints: number
  readonly minuteLimit: number | null
}

export async function insertSession(
  tx: Transaction,
  session: { id: string; joinSeconds: number; graceSeconds: number },
): Promise<void> {
  await tx.rows(OPEN, [session.id, session.joinSeconds, session.graceSeconds])
}

export async function insertParticipant(
  tx: Transaction,
  sessionId: string,
  personId: string,
  role: Role,
): Promise<string> {
  const added = await tx.row<{ id: string }>(ADD_PARTICIPANT, [sessionId, personId, role])
  if (!added) throw new Error('a participant was not written')
  return added.id
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
  ])

export const saveSessions = (tx: Transaction, sessions: readonly Session[]) =>
  tx.rows(SAVE_SESSIONS, [
    JSON.stringify(
      sessions.map(s => ({ id: s.id, state: s.state, ended_at: s.endedAt, signals: s.unpaidSignalsLeft })),
    ),
  ])

export const saveParticipants = (tx: Transaction, participants: readonly Participant[]) =>
  tx.rows(SAVE_PARTICIPANTS, [
    JSON.stringify(
      participants.map(p => ({
        id: p.id,
        page: p.page,
        node: p.nodeId,
        connection: p.connectionId,
        joined_at: p.joinedAt,
        left_at: p.leftAt,
        heard_at: p.storedSignAt,
        is_quiet: p.isQuiet,
      })),
    ),
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
        fee: m.fee === null ? null : String(m.fee),
      })),
    ),
  ])

export const openPause = (tx: Transaction, participantId: string, from: Date, lost: Role | null) =>
  tx.rows(OPEN_PAUSE, [participantId, from, lost])
export const closePause = (tx: Transaction, participantId: string, to: Date) =>
  tx.rows(CLOSE_PAUSE, [participantId, to])

const PENDING = statement(
  'sessions.pending',
  `SELECT rate, minutes, fee_basis_points AS "feeBasisPoints" FROM sessions.meters WHERE earnings = $1 AND ended_at IS NULL`,
)
/** A host's share of what is held for their open sessions, in minor units: theirs once it is settled, less what is given back. */
export async function pendingOf(on: Queryable, earnings: bigint): Promise<bigint> {
  const open = await on.rows<{ rate: bigint; minutes: number; feeBasisPoints: number }>(PENDING, [earnings])
  return open.reduce((sum, meter) => sum + shareOf(chargedOf(meter), meter.feeBasisPoints), 0n)
}

/** When the meters of these sessions stood still, in order. */
export const pausesOf = (on: Queryable, sessionIds: readonly string[]) =>
  on.rows<{ sessionId: string; from: Date; to: Date; lost: Role | null }>(PAUSES, [sessionIds])
