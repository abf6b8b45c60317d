import type { App } from '../../app.ts'
import { type Product, productById } from '../../catalogue/index.ts'
import { availableOf } from '../stock/stock.store.ts'
import { sellable } from '../stock/stock.ts'
import type { Offer } from './wish-news.ts'

const offerOf = (product: Product, available: ReadonlyMap<string, bigint>): Offer => ({
  productId: product.id,
  price: product.price.minor,
  isThere: product.variants.some(({ pieces }) => sellable(pieces, available) !== 0n),
})

/** What these products are now; what is not on sale is missing. */
export async function offersOf(app: App, products: readonly Product[]): Promise<Offer[]> {
  const skus = products.flatMap(({ variants }) =>
    variants.flatMap(({ pieces }) => pieces.map(({ sku }) => sku)),
  )
  const available = await availableOf(app.db, [...new Set(skus)])
  return products.map(product => offerOf(product, available))
}

export async function productsOnSale(app: App, productIds: readonly string[]): Promise<Map<string, Product>> {
  const found = new Map<string, Product>()
  for (const id of productIds) {
    const product = await productById(app, id)
    if (product) found.set(id, product)
  }
  return found
}
