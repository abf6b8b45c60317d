import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { Offer } from './offer.ts'

const OF = statement(
  'offers.of',
  'SELECT person_id AS "personId", is_instant AS "isInstant", spans FROM bookings.offers WHERE person_id = ANY ($1::uuid[])',
)
const SAVE = statement(
  'offers.save',
  `INSERT INTO bookings.offers (person_id, is_instant, spans, changed_at) SELECT $1, $2, $3, now FROM foundation.clock_face
   ON CONFLICT (person_id) DO UPDATE SET is_instant = excluded.is_instant, spans = excluded.spans, changed_at = excluded.changed_at`,
)

/** Null for a reader who never saved one. */
export const offerOf = (on: Queryable, personId: string) => on.row<Offer>(OF, [[personId]])

/** Of several readers, by their ids; those who never saved one are missing. */
export const offersOf = async (on: Queryable, people: readonly string[]): Promise<Map<string, Offer>> =>
  new Map((await on.rows<Offer & { personId: string }>(OF, [people])).map(offer => [offer.personId, offer]))

export const writeOffer = (tx: Transaction, personId: string, { isInstant, spans }: Offer) =>
  tx.rows(SAVE, [personId, isInstant, spans])
