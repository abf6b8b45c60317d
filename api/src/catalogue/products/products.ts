import type { App } from '../../app.ts'
import type { From as OfContent } from '../content.ts'
import { isOnSale, Product, type ProductVariant } from './product.ts'
import { type ProductRow, productIndex } from './product-rows.ts'

export type From = OfContent & Pick<App, 'clock'>

/** Null: there is none, or it is not on sale now. */
export async function productBySlug(from: From, slug: string): Promise<Product | null> {
  const row = (await productIndex(from)).bySlug.get(slug)
  return row ? onSale(from, row) : null
}

/** Null: there is none, or it is not on sale now. */
export async function productById(from: From, id: string): Promise<Product | null> {
  const row = (await productIndex(from)).byId.get(id)
  return row ? onSale(from, row) : null
}

/** A variant that can be bought, and its product. */
export interface Offered {
  readonly product: Product
  readonly variant: ProductVariant
}

/** What is on sale now of these SKUs, by SKU. */
export async function offeredBySkus(from: From, skus: Iterable<string>): Promise<Map<string, Offered>> {
  const { bySku } = await productIndex(from)
  const found = new Map<string, Offered>()
  for (const sku of skus) {
    const row = bySku.get(sku)
    const product = row && onSale(from, row)
    const variant = product?.variants.find(each => each.sku === sku)
    if (product && variant) found.set(sku, { product, variant })
  }
  return found
}

/** Whether pieces of this SKU are counted: it is of a thing that is shipped, and no bundle. On sale or not. */
export async function isCounted(from: From, sku: string): Promise<boolean> {
  const row = (await productIndex(from)).bySku.get(sku)
  return row !== undefined && row.kind === 'PHYSICAL' && row.bundle.length === 0
}

/** Others of the same reader, or of the platform, the newest first. */
export async function sameOwner(from: From, { id, profileId }: Product, count: number): Promise<Product[]> {
  const at = from.clock.now()
  return (await productIndex(from)).rows
    .filter(row => row.profileId === profileId && row.id !== id && isOnSale(row, at))
    .sort(
      (one, other) => other.createdAt.getTime() - one.createdAt.getTime() || (one.slug < other.slug ? -1 : 1),
    )
    .slice(0, count)
    .map(row => Product.at(row, at, from.config.currency))
}

function onSale({ clock, config }: From, row: ProductRow): Product | null {
  const at = clock.now()
  return isOnSale(row, at) ? Product.at(row, at, config.currency) : null
}
