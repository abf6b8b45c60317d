import type { App } from '../../app.ts'
import { productById } from '../../catalogue/index.ts'
import { NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { lockOwnStream, streamNow } from '../stream-of.ts'
import type { Stream } from '../stream-type.ts'
import { writePinned } from './pinned-products.store.ts'

/** A reader shows a product of their own on the page of their stream; null: none. Throws NOT_FOUND for one of others. */
export async function pinProduct(
  app: App,
  viewer: Viewer,
  streamId: string,
  productId: string | null,
): Promise<Stream> {
  const id = productId === null ? null : parseId('product', productId)
  const product = id && (await productById(app, id))
  if (id !== null && (!product || product.profileId !== viewer.readerId)) throw new NotFound('product', id)
  return app.db.transact(async tx => {
    const stream = await lockOwnStream(tx, viewer, streamId)
    await writePinned(tx, stream.id, id)
    return streamNow(tx, stream.id)
  })
}
