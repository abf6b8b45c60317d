import type { App } from '../../app.ts'
import type { Product } from '../../catalogue/index.ts'
import { emit } from '../../foundation/events/events.ts'
import { WishNoticed } from '../events.ts'
import { offersOf, productsOnSale } from './offers.ts'
import { newsOf, type Offer } from './wish-news.ts'
import { know, knownOffers, learnOffers, peopleToNotify, takeTurn, wishedProducts } from './wishes.store.ts'

const AT_ONCE = 200

/** Whoever wishes for something that costs less now, or can be bought again, is notified: all of it in one, at most once a day, on several nodes. */
export async function watchWishes(app: App): Promise<void> {
  const products = await productsOnSale(app, await wishedProducts(app.db))
  const offers = await offersOf(app, [...products.values()])
  await learnOffers(app.db, offers)
  for (const personId of await peopleToNotify(app.db, offers, AT_ONCE))
    await notifyOf(app, personId, offers, products)
}

function notifyOf(
  app: App,
  personId: string,
  offers: readonly Offer[],
  products: ReadonlyMap<string, Product>,
): Promise<void> {
  const byProduct = new Map(offers.map(offer => [offer.productId, offer]))
  return app.db.transact(async tx => {
    if (!(await takeTurn(tx, personId))) return
    const found = (await knownOffers(tx, personId, [...byProduct.keys()])).flatMap(known => {
      const now = byProduct.get(known.productId)
      const news = now ? newsOf(known, now) : null
      return now && news ? [{ ...known, now, news }] : []
    })
    for (const { wishId, now } of found) await know(tx, wishId, now)
    const [first] = found
    const product = first && products.get(first.productId)
    if (!product) return
    const payload = { personId, names: product.names, news: first.news, others: found.length - 1 }
    await emit(tx, WishNoticed, { subjectId: first.wishId, payload })
  })
}
