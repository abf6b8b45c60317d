import { statement, type Transaction } from '../foundation/database/database.ts'
import { lockMeters } from './meters.store.ts'
import type { Participant, Role, Session } from './session.ts'

const LOCKING = `SELECT id, state, join_seconds AS "joinSeconds", grace_seconds AS "graceSeconds", unpaid_signals_left AS "unpaidSignalsLeft",
     ended_at AS "endedAt" FROM sessions.sessions WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`
const LOCK = statement('sessions.lock', LOCKING)
/** For sweeps, which wait for nobody: whom they pass by they come to a second later. */
const LOCK_FREE = statement('sessions.lock-free', `${LOCKING} SKIP LOCKED`)
/** The last sign of life of a page that is not quiet is at least as late as its node's. */
const PARTICIPANTS = statement(
  'sessions.participants',
  `SELECT p.id, p.session_id AS "sessionId", p.person_id AS "personId", p.role, p.page, p.node AS "nodeId", p.connection AS "connectionId",
     p.joined_at AS "joinedAt", p.came_at AS "cameAt", p.left_at AS "leftAt", p.heard_at AS "storedSignAt", p.is_quiet AS "isQuiet", c.now,
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
const SAVE_SESSIONS = statement(
  'sessions.save',
  `UPDATE sessions.sessions s SET state = x.state, ended_at = x.ended_at, unpaid_signals_left = x.signals
   FROM jsonb_to_recordset($1::jsonb) AS x (id uuid, state sessions.session_state, ended_at timestamptz, signals integer) WHERE s.id = x.id`,
)
const SAVE_PARTICIPANTS = statement(
  'sessions.save-participants',
  `UPDATE sessions.participants p SET page = x.page, node = x.node, connection = x.connection, joined_at = x.joined_at, came_at = x.came_at,
     left_at = x.left_at, heard_at = x.heard_at, is_quiet = x.is_quiet
   FROM jsonb_to_recordset($1::jsonb) AS x (id uuid, page text, node uuid, connection text, joined_at timestamptz, came_at timestamptz,
     left_at timestamptz, heard_at timestamptz, is_quiet boolean) WHERE p.id = x.id`,
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
  const meters = await lockMeters(
    tx,
    sessions.map(({ id }) => id),
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
        came_at: p.cameAt,
        left_at: p.leftAt,
        heard_at: p.storedSignAt,
        is_quiet: p.isQuiet,
      })),
    ),
  ])
