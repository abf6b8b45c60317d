import { productById, textIn } from '../../catalogue/index.ts'
import { seenProductReview, showProductReview } from '../../shop/index.ts'
import type { ContentSource } from './content-source.ts'

/** What a buyer says of a product. */
export const productReview: ContentSource = {
  async find({ db }, viewer, id) {
    const found = await seenProductReview(db, viewer, id)
    return found && { authorId: found.personId, words: found.comment }
  },
  hide: (tx, id) => showProductReview(tx, id, 'HIDDEN'),
  show: (tx, id) => showProductReview(tx, id, 'SHOWN'),
  async place(app, id, { viewer, language }) {
    const found = await seenProductReview(app.db, viewer, id)
    if (!found) return null
    const product = await productById(app, found.productId)
    const { comment: words, stars } = found
    return {
      ...{ words, stars, before: [], after: [] },
      title: product ? textIn(language, product.names) : '',
      path: product && `/shop/${product.slug}`,
    }
  },
}
