import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { Page } from '../pages.ts'

const LISTENING_THROUGH = statement(
  'sweep.listening-through',
  'SELECT DISTINCT session_id AS id FROM sessions.participants WHERE node = $1 ORDER BY 1 LIMIT $2',
)
const OVERDUE = statement(
  'sweep.overdue',
  `SELECT DISTINCT session_id AS id FROM (SELECT session_id FROM sessions.meters
     WHERE waited_until <= (SELECT now FROM foundation.clock_face) ORDER BY waited_until LIMIT $1) m`,
)
const MARK_QUIET = statement(
  'sweep.mark-quiet',
  `UPDATE sessions.participants p SET is_quiet = x.quiet, heard_at = greatest(p.heard_at, x.heard_at)
   FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::boolean[], $5::timestamptz[]) AS x (session_id, person_id, connection, quiet, heard_at)
   WHERE p.session_id = x.session_id AND p.person_id = x.person_id AND p.connection = x.connection`,
)

const CONNECTED = statement(
  'sweep.connected',
  `SELECT p.connection AS id FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS x (session_id, person_id, connection)
   JOIN sessions.participants p ON p.session_id = x.session_id AND p.person_id = x.person_id AND p.connection = x.connection
   WHERE p.joined_at IS NOT NULL`,
)

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** Sessions in which somebody listens through a node. */
export const sessionsThrough = async (on: Queryable, nodeId: string, most: number) =>
  ids(await on.rows<{ id: string }>(LISTENING_THROUGH, [nodeId, most]))

/** Sessions in which somebody was waited for in vain. */
export const overdueSessions = async (on: Queryable, most: number) =>
  ids(await on.rows<{ id: string }>(OVERDUE, [most]))

/** Those pages that are counted as connected. */
export async function connectedOf(on: Queryable, pages: readonly Page[]): Promise<Page[]> {
  const asked = [
    pages.map(page => page.sessionId),
    pages.map(page => page.personId),
    pages.map(page => page.connection.id),
  ]
  const connected = new Set(ids(await on.rows<{ id: string }>(CONNECTED, asked)))
  return pages.filter(page => connected.has(page.connection.id))
}

export interface Quietness {
  readonly sessionId: string
  readonly personId: string
  readonly connection: { readonly id: string }
  readonly isQuiet: boolean
  /** The last sign of life, a moment of the server's clock. */
  readonly lastSignAt: Date
}

/** Stores the last sign of life of pages that became quiet, and that others are quiet no longer. A connection that nobody listens by any more changes nothing. */
export const markQuiet = (tx: Transaction, pages: readonly Quietness[]) =>
  tx.rows(MARK_QUIET, [
    pages.map(page => page.sessionId),
    pages.map(page => page.personId),
    pages.map(page => page.connection.id),
    pages.map(page => page.isQuiet),
    pages.map(page => page.lastSignAt),
  ])
