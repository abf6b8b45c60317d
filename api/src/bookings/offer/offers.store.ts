import { type Queryable, statement, type Transaction } from '../../foundation/database/database.ts'
import type { Offer, ServiceOffer } from './offer.ts'

const OF = statement(
  'offers.of',
  `SELECT o.person_id AS "personId", o.is_instant AS "isInstant", o.spans, ARRAY(SELECT s.service_id::text FROM bookings.service_offers s
       WHERE s.person_id = o.person_id ORDER BY s.service_id) AS "serviceIds",
     ARRAY(SELECT s.price::text FROM bookings.service_offers s WHERE s.person_id = o.person_id ORDER BY s.service_id) AS prices
   FROM bookings.offers o WHERE o.person_id = ANY ($1::uuid[])`,
)
const SAVE = statement(
  'offers.save',
  `INSERT INTO bookings.offers (person_id, is_instant, spans, changed_at) SELECT $1, $2, $3, now FROM foundation.clock_face
   ON CONFLICT (person_id) DO UPDATE SET is_instant = excluded.is_instant, spans = excluded.spans, changed_at = excluded.changed_at`,
)

const CLEAR_SERVICES = statement(
  'offers.clear-services',
  'DELETE FROM bookings.service_offers WHERE person_id = $1',
)
const ADD_SERVICES = statement(
  'offers.add-services',
  `INSERT INTO bookings.service_offers (person_id, service_id, price)
   SELECT $1, x.* FROM unnest($2::uuid[], $3::bigint[]) AS x ON CONFLICT DO NOTHING`,
)

type Row = Omit<Offer, 'services'> & { personId: string; serviceIds: string[]; prices: string[] }

const offerIn = ({ serviceIds, prices, isInstant, spans }: Row): Offer => ({
  isInstant,
  spans,
  services: serviceIds.map((serviceId, at) => ({ serviceId, price: BigInt(prices[at] ?? 0) })),
})

/** Null for a reader who never saved one. */
export async function offerOf(on: Queryable, personId: string): Promise<Offer | null> {
  const row = await on.row<Row>(OF, [[personId]])
  return row && offerIn(row)
}

/** Of several readers, by their ids; those who never saved one are missing. */
export const offersOf = async (on: Queryable, people: readonly string[]): Promise<Map<string, Offer>> =>
  new Map((await on.rows<Row>(OF, [people])).map(row => [row.personId, offerIn(row)]))

/** Services stay as they are when none are given. */
export async function writeOffer(
  tx: Transaction,
  personId: string,
  { isInstant, spans, services }: Omit<Offer, 'services'> & { services: readonly ServiceOffer[] | null },
): Promise<void> {
  await tx.rows(SAVE, [personId, isInstant, spans])
  if (!services) return
  await tx.rows(CLEAR_SERVICES, [personId])
  const ids = services.map(({ serviceId }) => serviceId)
  await tx.rows(ADD_SERVICES, [personId, ids, services.map(({ price }) => price)])
}
