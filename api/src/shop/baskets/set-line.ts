import type { App } from '../../app.ts'
import { offeredBySkus } from '../../catalogue/index.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { countVisit, type Visitor } from '../figures/count-visit.ts'
import { BasketFull, ProductNotOnSale } from '../refusals.ts'
import { type Basket, MOST_COUNT, MOST_LINES } from './basket.ts'
import { hashOf, newToken } from './basket-token.ts'
import { basketOf, linesOf, lockBasket, type Owner, openBasket, putLine, takeOut } from './baskets.store.ts'
import { shownBasket } from './show-basket.ts'

const messageFor = wordsFor({ 'badInput.basketCount': ['most'] })

export interface LineToSet {
  readonly sku: string
  readonly count: number
  readonly basketToken: string | null
  /** Whom it is counted of; left out, of nobody. */
  readonly visitor?: Visitor
}

/** Sets how many of something are in a basket, zero takes it out; sent twice, it is the same. A visitor without a basket gets one. */
export async function setBasketLine(
  app: App,
  viewer: Viewer | null,
  { sku, count, basketToken, visitor = null }: LineToSet,
): Promise<Basket | BasketFull | ProductNotOnSale> {
  if (!Number.isInteger(count) || count < 0 || count > MOST_COUNT)
    throw new BadInput(messageFor('badInput.basketCount', { most: MOST_COUNT }))
  const offered = (await offeredBySkus(app, [sku])).get(sku)
  if (count > 0 && !offered) return new ProductNotOnSale()
  const { owner, token } = await ownerOf(app, viewer, basketToken)
  const id = await app.db.transact(async (tx): Promise<string | null | BasketFull> => {
    if (!offered || count === 0) {
      const known = await lockBasket(tx, owner)
      if (known) await takeOut(tx, known, sku)
      return known
    }
    const basketId = await openBasket(tx, owner)
    const lines = await linesOf(tx, basketId)
    if (lines.length >= MOST_LINES && !lines.some(line => line.sku === sku)) return new BasketFull(MOST_LINES)
    const { product, variant } = offered
    await putLine(tx, basketId, { sku, count, names: product.names, shownPrice: variant.price.minor })
    return basketId
  })
  if (id instanceof Refusal) return id
  if (offered && count > 0) await countVisit(app, viewer, visitor, offered.product.id, 'BASKET')
  return shownBasket(app, id, token)
}

/** Whoever is signed in has a basket of their own; a visitor's token counts only while it names one. */
async function ownerOf(
  app: App,
  viewer: Viewer | null,
  basketToken: string | null,
): Promise<{ owner: Owner; token: string | null }> {
  if (viewer) return { owner: { personId: viewer.id }, token: null }
  const known = hashOf(basketToken)
  if (known && (await basketOf(app.db, { tokenHash: known })))
    return { owner: { tokenHash: known }, token: basketToken }
  const token = newToken()
  return { owner: { tokenHash: hashOf(token) as Buffer }, token }
}

/** What the viewer, or whoever has this token, is about to buy; an empty one where there is none. */
export async function viewersBasket(
  app: App,
  viewer: Viewer | null,
  basketToken: string | null,
): Promise<Basket> {
  const tokenHash = hashOf(basketToken)
  const owner = viewer ? { personId: viewer.id } : tokenHash && { tokenHash }
  const id = owner && (await basketOf(app.db, owner))
  return shownBasket(app, id, viewer || id === null ? null : basketToken)
}
