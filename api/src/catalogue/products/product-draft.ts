import { statement } from '../../foundation/database/database.ts'
import { isDocumentId } from '../document-id.ts'
import { Product } from './product.ts'
import { productRows, type Shown } from './product-rows.ts'
import type { From } from './products.ts'

export const PRODUCT_DRAFT = statement(
  'catalogue.product-draft',
  'SELECT shown FROM cms.product_drafts WHERE id = $1',
)

/** A product as staff saved it last, published or not, by its id in the cms. Null: there is none, or a page of it lacks what it is about. */
export async function productDraft(from: From, document: string): Promise<Product | null> {
  if (!isDocumentId(document)) return null
  const [row] = await productRows(from, await from.db.rows<{ shown: Shown }>(PRODUCT_DRAFT, [document]))
  return row ? Product.at(row, from.clock.now(), from.config.currency) : null
}
