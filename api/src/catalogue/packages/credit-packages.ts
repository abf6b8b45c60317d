import type { App } from '../../app.ts'
import { money } from '../../foundation/contract/money-type.ts'
import { statement } from '../../foundation/database/database.ts'
import { brandByHost } from '../brand.ts'
import { cachedContent, type From } from '../content.ts'
import { CreditPackage, isOnSale } from './credit-package.ts'

export const CREDIT_PACKAGES = statement(
  'catalogue.credit-packages',
  `SELECT p.id, p.price_minor::bigint AS price, p.bonus_minor::bigint AS bonus, p.most_popular IS TRUE AS "isMostPopular", p.per_person = 'ONCE' AS "isOnce",
     p."from", p.until, p.archived IS TRUE AS "isArchived",
     (SELECT json_object_agg(t._locale, t.name) FROM cms.packages_locales t WHERE t._parent_id = p.id) AS names,
     ARRAY(SELECT b.slug FROM cms.packages_rels r JOIN cms.brands b ON b.id = r.brands_id WHERE r.parent_id = p.id AND r.path = 'brands')::text[] AS brands
   FROM cms.packages p ORDER BY p.sort, p.price_minor, p.id`,
)

type Row = Omit<CreditPackage, 'price' | 'bonus' | 'name' | 'discountPercent'> & {
  price: bigint
  bonus: bigint
}

const all = cachedContent(
  async ({ db, config: { currency } }): Promise<CreditPackage[]> =>
    (await db.rows<Row>(CREDIT_PACKAGES)).map(({ price, bonus, ...row }) =>
      Object.assign(new CreditPackage(), row, {
        price: money(price, currency),
        bonus: money(bonus, currency),
      }),
    ),
)

/** What the brand of a host sells now, in the order of staff. Two marks at once, by two staff at the same moment, are the first one's. */
export async function creditPackagesAt(
  from: From & Pick<App, 'clock'>,
  host: string,
): Promise<CreditPackage[]> {
  const { slug } = await brandByHost(from, host)
  const at = from.clock.now()
  const sold = (await all(from)).filter(
    each => isOnSale(each, at) && (each.brands.length === 0 || each.brands.includes(slug)),
  )
  const marked = sold.find(({ isMostPopular }) => isMostPopular)
  return sold.map(each =>
    each.isMostPopular && each !== marked
      ? Object.assign(new CreditPackage(), each, { isMostPopular: false })
      : each,
  )
}

/** Any by its id, also one that is archived or over: it may have been sold before. */
export const creditPackageById = async (from: From, id: string): Promise<CreditPackage | null> =>
  (await all(from)).find(each => each.id === id) ?? null
