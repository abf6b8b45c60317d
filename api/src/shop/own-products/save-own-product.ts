import type { App } from '../../app.ts'
import { placePicture } from '../../catalogue/index.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { BadInput, Forbidden, NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Money } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { OwnProduct, OwnProductNotChangeable, OwnProductsFull } from './own-product.ts'
import { LONGEST, type OwnProductRow, problemField, type WrittenProduct } from './own-product-rules.ts'
import { addOwnProduct, changeOwnProduct, lockOwnProduct, ownProductById } from './own-products.store.ts'

const messageFor = wordsFor({ 'badInput.ownProduct': ['field'], 'badInput.currency': ['currency'] })

export interface OwnProductToSave extends Omit<WrittenProduct, 'price' | 'kind'> {
  readonly ownProductId: string | null
  readonly kind: string
  readonly price: Money
  /** Null: they stay as they are. */
  readonly pictureUploads: readonly string[] | null
  readonly idempotencyKey: string
}

/** A reader writes down something to sell, or changes it; what is on sale of it stays as it is. */
export async function saveOwnProduct(
  app: App,
  viewer: Viewer,
  { ownProductId, pictureUploads: uploads, idempotencyKey: key, ...asked }: OwnProductToSave,
): Promise<OwnProduct | OwnProductsFull | OwnProductNotChangeable | IdempotencyKeyReused> {
  const { readerId } = viewer
  if (readerId === null) throw new Forbidden()
  const written = checked(app, asked)
  if ((uploads?.length ?? 0) > LONGEST.pictures)
    throw new BadInput(messageFor('badInput.ownProduct', { field: 'pictures' }), {
      argument: 'pictureUploads',
    })
  const id = ownProductId === null ? null : parseId('product', ownProductId)
  const pictures = uploads && (await placed(app, viewer, uploads))
  const keyed = {
    ...{ personId: viewer.id, verb: 'saveOwnProduct', key },
    meaning: [id, written.name, written.words, written.kind, written.price, written.grams, uploads],
  }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    let saved = claim.was === 'known' ? claim.subjectId : id
    if (claim.was === 'new') {
      if (id === null) saved = await addOwnProduct(tx, viewer.id, readerId, written, pictures ?? [])
      else {
        const row = theirs(await lockOwnProduct(tx, id), viewer)
        if (row.state === 'SENT') return new OwnProductNotChangeable()
        await changeOwnProduct(tx, id, written, pictures)
      }
      if (saved === null) return new OwnProductsFull()
      await completeRequest(tx, keyed, saved)
    }
    return OwnProduct.of(theirs(await ownProductById(tx, saved ?? ''), viewer), app.config.currency)
  })
}

/** Throws NOT_FOUND: whether another reader has written it is nobody's business. */
export function theirs(row: OwnProductRow | null, viewer: Viewer): OwnProductRow {
  if (!row || row.personId !== viewer.id) throw new NotFound('product')
  return row
}

/** Throws BAD_INPUT naming the field. */
function checked(
  { config }: App,
  { name, words, kind, price, grams }: Pick<OwnProductToSave, 'name' | 'words' | 'kind' | 'price' | 'grams'>,
): WrittenProduct {
  const { currency } = config
  if (price.currency !== currency) throw new BadInput(messageFor('badInput.currency', { currency }))
  const written = {
    ...{ name: name.trim(), words: words.trim().replaceAll('\r\n', '\n'), grams },
    ...{ kind: kind as WrittenProduct['kind'], price: price.minor },
  }
  const field = problemField(written)
  if (field) throw new BadInput(messageFor('badInput.ownProduct', { field }), { argument: field })
  return written
}

/** Among the pictures of the cms, in their order. */
async function placed(app: App, viewer: Viewer, uploads: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (const upload of uploads) ids.push(await placePicture(app, viewer, upload))
  return ids
}
