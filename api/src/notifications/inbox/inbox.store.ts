import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { NotificationType } from '../notification-types.ts'

const COLUMNS = `id, person_id AS "personId", type, origin, facts, link, event_key AS "eventKey", is_shown AS "isShown", created_at AS "createdAt", read_at AS "readAt", texted_at AS "textedAt"`
/** Whoever is first writes it: an event that is handled again, or by two workers, finds its row. */
const ADD = statement(
  'inbox.add',
  `INSERT INTO notifications.inbox (person_id, type, origin, facts, link, event_key, is_shown, created_at)
   SELECT n.person_id, $2, n.origin, n.facts, n.link, n.event_key, n.is_shown, foundation.clock_now()
   FROM jsonb_to_recordset($1::jsonb) AS n (person_id uuid, origin text, facts jsonb, link text, event_key text, is_shown boolean)
   ON CONFLICT (person_id, event_key) DO NOTHING RETURNING id, person_id AS "personId", event_key AS "eventKey"`,
)
const BY_IDS = statement(
  'inbox.by-ids',
  `SELECT ${COLUMNS} FROM notifications.inbox WHERE id = ANY ($1::uuid[]) ORDER BY id`,
)
const PAGE = statement(
  'inbox.page',
  `SELECT ${COLUMNS} FROM notifications.inbox WHERE person_id = $1 AND is_shown AND ($2::uuid IS NULL OR id < $2)
   ORDER BY id DESC LIMIT $3`,
)
const UNREAD_PAGE = statement(
  'inbox.unread-page',
  `SELECT ${COLUMNS} FROM notifications.inbox WHERE person_id = $1 AND is_shown AND read_at IS NULL AND ($2::uuid IS NULL OR id < $2)
   ORDER BY id DESC LIMIT $3`,
)
const UNREAD = statement(
  'inbox.unread',
  `SELECT count(*)::integer AS count FROM
     (SELECT FROM notifications.inbox WHERE person_id = $1 AND is_shown AND read_at IS NULL LIMIT $2) AS unread`,
)
const READ = statement(
  'inbox.read',
  `UPDATE notifications.inbox SET read_at = foundation.clock_now()
   WHERE person_id = $1 AND is_shown AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY ($2::uuid[])) RETURNING id`,
)
const TEXTED = statement(
  'inbox.texted',
  'UPDATE notifications.inbox SET texted_at = foundation.clock_now() WHERE id = $1',
)
const FORGET = statement('inbox.forget', 'DELETE FROM notifications.inbox WHERE person_id = $1')
const FORGET_OLD = statement(
  'inbox.forget-old',
  `DELETE FROM notifications.inbox WHERE created_at < foundation.clock_now() - make_interval(days => $1)`,
)
const NOW = statement('inbox.now', 'SELECT foundation.clock_now() AS now')

/** A notification as it is stored. */
export interface InboxRow {
  readonly id: string
  readonly personId: string
  readonly type: NotificationType
  /** Where the person had signed in last when it happened. */
  readonly origin: string | null
  readonly facts: Readonly<Record<string, unknown>>
  readonly link: string | null
  readonly eventKey: string
  /** In the list of the app. */
  readonly isShown: boolean
  readonly createdAt: Date
  readonly readAt: Date | null
  /** When it was sent as a text message. */
  readonly textedAt: Date | null
}

export type RowToAdd = Pick<InboxRow, 'personId' | 'origin' | 'facts' | 'link' | 'eventKey' | 'isShown'>

/** Of one type. Returns those that were not there yet. */
export const addRows = (
  tx: Transaction,
  type: NotificationType,
  rows: readonly RowToAdd[],
): Promise<Pick<InboxRow, 'id' | 'personId' | 'eventKey'>[]> =>
  tx.rows(ADD, [JSON.stringify(rows.map(inSql)), type])

const inSql = ({ personId, origin, facts, link, eventKey, isShown }: RowToAdd) => ({
  person_id: personId,
  origin,
  facts,
  link,
  event_key: eventKey,
  is_shown: isShown,
})

/** The oldest first. */
export const rowsByIds = (on: Queryable, ids: readonly string[]): Promise<InboxRow[]> =>
  on.rows(BY_IDS, [ids])

/** The newest first, one more than asked for. */
export const pageOfRows = (
  on: Queryable,
  personId: string,
  {
    first,
    after,
    unreadOnly,
  }: { readonly first: number; readonly after: string | null; readonly unreadOnly: boolean },
): Promise<InboxRow[]> => on.rows(unreadOnly ? UNREAD_PAGE : PAGE, [personId, after, first + 1])

/** Counted no further than that. */
export const countUnread = async (on: Queryable, personId: string, most: number): Promise<number> =>
  (await on.row<{ count: number }>(UNREAD, [personId, most]))?.count ?? 0

/** Those of the person alone; null: all. Returns how many were unread. */
export const setRead = async (
  tx: Transaction,
  personId: string,
  ids: readonly string[] | null,
): Promise<number> => (await tx.rows(READ, [personId, ids])).length

export const markTexted = (tx: Transaction, id: string): Promise<unknown> => tx.rows(TEXTED, [id])

export const forgetInbox = (tx: Transaction, personId: string): Promise<unknown> =>
  tx.rows(FORGET, [personId])
export const forgetOlderThan = (on: Queryable, days: number): Promise<unknown> => on.rows(FORGET_OLD, [days])

/** What the database's clock shows. */
export async function databaseNow(on: Queryable): Promise<Date> {
  const row = await on.row<{ now: Date }>(NOW)
  if (!row) throw new Error('the database’s clock showed nothing')
  return row.now
}
