import { type Queryable, statement } from '../../foundation/database/database.ts'
import type { MirroredProduct } from '../../outside/index.ts'

export interface MirroredRow {
  readonly productId: string
  readonly fingerprint: string
  readonly providerId: string
  readonly prices: MirroredProduct['prices']
  readonly isOnSale: boolean
}

const ALL = statement(
  'mirrored-products.all',
  `SELECT product_id AS "productId", fingerprint, provider_id AS "providerId", prices, is_on_sale AS "isOnSale" FROM shop.mirrored_products`,
)
const WRITE = statement(
  'mirrored-products.write',
  `INSERT INTO shop.mirrored_products (product_id, fingerprint, provider_id, prices, at) VALUES ($1, $2, $3, $4, foundation.clock_now())
   ON CONFLICT (product_id) DO UPDATE SET fingerprint = excluded.fingerprint, provider_id = excluded.provider_id, prices = excluded.prices,
     is_on_sale = true, at = excluded.at`,
)
const RETIRE = statement(
  'mirrored-products.retire',
  `UPDATE shop.mirrored_products SET fingerprint = '', is_on_sale = false, at = foundation.clock_now() WHERE product_id = $1`,
)

export const mirroredProducts = (on: Queryable) => on.rows<MirroredRow>(ALL)

export const writeMirrored = (
  on: Queryable,
  productId: string,
  fingerprint: string,
  { providerId, prices }: MirroredProduct,
) => on.rows(WRITE, [productId, fingerprint, providerId, JSON.stringify(prices)])

export const writeRetired = (on: Queryable, productId: string) => on.rows(RETIRE, [productId])
