import { statement } from '../../foundation/database/database.ts'
import { cachedContent, type From } from '../content.ts'
import type { Localized } from '../localized.ts'

/** A way of shipping into a zone. Minor units; null: no such limit. */
export interface ShippingRate {
  readonly code: string
  readonly names: Localized
  readonly price: bigint
  readonly mostGrams: number | null
  /** Goods that cost so much are shipped for nothing. */
  readonly freeFrom: bigint | null
}

interface Row {
  readonly countries: readonly string[]
  readonly rates: readonly (Omit<ShippingRate, 'price' | 'freeFrom'> & {
    readonly price: number
    readonly freeFrom: number | null
  })[]
}

export const SHIPPING_ZONES = statement(
  'catalogue.shipping-zones',
  `SELECT (SELECT json_agg(c.text) FROM cms.shipping_zones_texts c WHERE c.parent_id = z.id AND c.path = 'countries') AS countries,
     (SELECT json_agg(json_build_object('code', r.code, 'price', r.price_minor::bigint, 'mostGrams', r.most_grams::int, 'freeFrom', r.free_from_minor::bigint,
        'names', (SELECT json_object_agg(t._locale, t.name) FROM cms.shipping_zones_rates_locales t WHERE t._parent_id = r.id)) ORDER BY r._order)
        FROM cms.shipping_zones_rates r WHERE r._parent_id = z.id) AS rates
   FROM cms.shipping_zones z WHERE z.archived IS NOT TRUE ORDER BY z.created_at, z.id`,
)

const zones = cachedContent(({ db }): Promise<Row[]> => db.rows<Row>(SHIPPING_ZONES))

/** All ways of shipping into a country, in the order of staff; none: the shop does not ship there. */
export async function shippingRates(from: From, country: string): Promise<ShippingRate[]> {
  const zone = (await zones(from)).find(({ countries }) => countries?.includes(country))
  return (zone?.rates ?? []).map(({ price, freeFrom, ...rate }) => ({
    ...rate,
    price: BigInt(price),
    freeFrom: freeFrom === null ? null : BigInt(freeFrom),
  }))
}

/** The codes of the countries that the shop ships to. */
export const shippingCountries = async (from: From): Promise<string[]> =>
  [...new Set((await zones(from)).flatMap(({ countries }) => countries ?? []))].sort()
