import type { App } from '../../app.ts'
import { type Product, productById } from '../../catalogue/index.ts'
import { NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { offersOf } from './offers.ts'
import { WishListFull } from './wish.ts'
import type { Offer } from './wish-news.ts'
import { addWishRow, removeWishRow, wishesAmong } from './wishes.store.ts'

/** The product is on the viewer's wish list from now on; what is there already stays there. */
export async function addWish(app: App, viewer: Viewer, productId: string): Promise<Product | WishListFull> {
  const id = parseId('product', productId)
  const product = await productById(app, id)
  if (!product) throw new NotFound('product', id)
  const [offer] = (await offersOf(app, [product])) as [Offer]
  return app.db.transact(async tx => {
    await addWishRow(tx, viewer.id, offer)
    return (await wishesAmong(tx, viewer.id, [id])).has(id) ? product : new WishListFull()
  })
}

/** Asked again, it is gone as well. Null of what is not on sale. */
export async function removeWish(app: App, viewer: Viewer, productId: string): Promise<Product | null> {
  const id = parseId('product', productId)
  await app.db.transact(tx => removeWishRow(tx, viewer.id, id))
  return productById(app, id)
}
