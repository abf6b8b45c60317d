import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { Offer } from './offer.ts'

const OF = statement(
  'offers.of',
  'SELECT is_instant AS "isInstant", spans FROM bookings.offers WHERE person_id = $1',
)
const SAVE = statement(
  'offers.save',
  `INSERT INTO bookings.offers (person_id, is_instant, spans, changed_at) SELECT $1, $2, $3, now FROM foundation.clock_face
   ON CONFLICT (person_id) DO UPDATE SET is_instant = excluded.is_instant, spans = excluded.spans, changed_at = excluded.changed_at`,
)

/** Null for a reader who never saved one. */
export const offerOf = (on: Queryable, personId: string) => on.row<Offer>(OF, [personId])
export const writeOffer = (tx: Transaction, personId: string, { isInstant, spans }: Offer) =>
  tx.rows(SAVE, [personId, isInstant, spans])
