import { type Queryable, statement } from '../../foundation/database/database.ts'

const LAST = statement(
  'visits.last',
  `SELECT r.id, r.profile_id AS "profileId" FROM (
     SELECT id, profile_id FROM readings.readings WHERE client_id = $1 AND ring = 'ACCEPTED' ORDER BY id DESC LIMIT $2) r
   WHERE EXISTS (SELECT FROM readings.completions c WHERE c.reading_id = r.id) ORDER BY r.id DESC`,
)

export interface Visit {
  /** The reading's. */
  readonly id: string
  readonly profileId: string
}

/** A client's last readings that took place, the newest first. */
export const lastVisits = (on: Queryable, clientId: string, most: number) =>
  on.rows<Visit>(LAST, [clientId, most])
