import type { App } from '../../app.ts'
import { policies, sendProduct } from '../../catalogue/index.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { contentWritten, judgeContent } from '../../trust/index.ts'
import { OwnProduct } from './own-product.ts'
import { lockOwnProduct, ownProductById, writeReceived, writeSent } from './own-products.store.ts'
import { theirs } from './save-own-product.ts'

export const SEND_PRODUCT = 'shop.send-product'

/** A reader sends what they wrote to staff. Asked again, or approved already, it is as it is. */
export async function sendOwnProduct(app: App, viewer: Viewer, ownProductId: string): Promise<OwnProduct> {
  const id = parseId('product', ownProductId)
  return app.db.transact(async tx => {
    const row = theirs(await lockOwnProduct(tx, id), viewer)
    if (row.state === 'DRAFT' || row.state === 'DECLINED') {
      await writeSent(tx, id)
      await tx.job(SEND_PRODUCT, { id }, { key: `send-product:${id}` })
    }
    return OwnProduct.of(theirs(await ownProductById(tx, id), viewer), app.config.currency)
  })
}

/** Brings it to the cms, outside of any transaction; tried again until the cms takes it. */
export async function deliverOwnProduct(app: App, id: string): Promise<void> {
  const row = await ownProductById(app.db, id)
  if (row?.state !== 'SENT') return
  const { round, profileId, name, words, kind, price, grams, pictures } = row
  const productId = await sendProduct(app.config, {
    ...{ key: id, round, profileId, name, words, kind, price, grams, pictures },
  })
  const written = [name, words].join('\n\n')
  const author = { id: row.personId, readerId: profileId }
  const verdict = await judgeContent(app, author, 'PRODUCT', written)
  const { appealDays } = (await policies(app)).moderation
  await app.db.transact(async tx => {
    await writeReceived(tx, id, productId)
    const subject = { kind: 'PRODUCT', subjectId: productId, authorId: author.id, words: written } as const
    await contentWritten(tx, subject, verdict, { now: app.clock.now(), appealDays })
  })
}
