import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import { MOST_ALERTS, type OnlineAlert } from './alert.ts'

const COLUMNS = `id, stop_key AS "stopKey", person_id AS "personId", reader_id AS "readerId", profile_id AS "profileId", sent_at AS "sentAt"`
const ADD = statement(
  'alerts.add',
  `INSERT INTO availability.alerts (person_id, reader_id, profile_id, asked_at)
   SELECT $1, $2, $3, foundation.clock_now() WHERE (SELECT count(*) FROM availability.alerts WHERE person_id = $1) < ${MOST_ALERTS}
   ON CONFLICT DO NOTHING`,
)
const REMOVE = statement(
  'alerts.remove',
  'DELETE FROM availability.alerts WHERE person_id = $1 AND profile_id = $2',
)
const STOP = statement(
  'alerts.stop',
  `DELETE FROM availability.alerts WHERE stop_key = $1 RETURNING ${COLUMNS}`,
)
const AMONG = statement(
  'alerts.among',
  'SELECT profile_id AS id FROM availability.alerts WHERE person_id = $1 AND profile_id = ANY ($2::uuid[])',
)
const BY_ID = statement('alerts.by-id', `SELECT ${COLUMNS} FROM availability.alerts WHERE id = $1`)
const LOCK = statement(
  'alerts.lock',
  `SELECT ${COLUMNS} FROM availability.alerts WHERE reader_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3 FOR NO KEY UPDATE`,
)
const SENT = statement(
  'alerts.sent',
  'UPDATE availability.alerts SET sent_at = foundation.clock_now() WHERE id = ANY ($1::uuid[])',
)

export const addAlert = (tx: Transaction, alert: Pick<OnlineAlert, 'personId' | 'readerId' | 'profileId'>) =>
  tx.rows(ADD, [alert.personId, alert.readerId, alert.profileId])
export const removeAlert = (tx: Transaction, personId: string, profileId: string) =>
  tx.rows(REMOVE, [personId, profileId])
/** Null when there is none of this key. */
export const stopAlert = (tx: Transaction, key: string) => tx.row<OnlineAlert>(STOP, [key])
export const alertById = (on: Queryable, id: string) => on.row<OnlineAlert>(BY_ID, [id])
/** So many alerts about a reader, after one of them, by id. */
export const lockAlerts = (tx: Transaction, readerId: string, after: string | null, most: number) =>
  tx.rows<OnlineAlert>(LOCK, [readerId, after, most])
export const setSent = (tx: Transaction, ids: readonly string[]) => tx.rows(SENT, [ids])

/** For which of these readers the person has an alert. */
export async function alertsAmong(
  on: Queryable,
  personId: string,
  profileIds: readonly string[],
): Promise<Map<string, true>> {
  const rows = await on.rows<{ id: string }>(AMONG, [personId, profileIds])
  return new Map(rows.map(({ id }) => [id, true]))
}
