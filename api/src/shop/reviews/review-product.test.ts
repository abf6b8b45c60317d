import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { staffSave, waitingFor } from '../../../test/moderation/moderation-stories.ts'
import type { Client } from '../../../test/people.ts'
import { buyer, ordered, puts, receives, ships } from '../../../test/shop/shop-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { policies, productById } from '../../catalogue/index.ts'
import { productRatings } from '../../catalogue/products/product-rating.ts'
import { productBySlug } from '../../catalogue/products/products.ts'
import { productsPage } from '../../catalogue/products/products-page.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import type { Fault } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { ProductReview, ProductReviewNotAllowed } from './product-review.ts'
import { reviewProduct } from './review-product.ts'
import type { ProductReviewState } from './review-state.ts'
import { mayReview, reviewsOfProduct, seenReview } from './seen-reviews.ts'
import { showReview } from './show-review.ts'

const { story, run } = stories('reviews of products')

const idOf = async ({ app }: World, slug: string) => (await productBySlug(app, slug))?.id ?? ''
const reviews = async (
  { app }: World,
  viewer: Viewer,
  productId: string,
  stars: number,
  comment = '',
  idempotencyKey: string = randomUUID(),
) => reviewProduct(app, viewer, { productId, stars, comment, idempotencyKey })
const rating = async ({ app }: World, id: string) => {
  const { count, stars } = (
    await productRatings({ ...app, bus: { ...app.bus, connected: false } as never })
  ).get(id) ?? {
    count: 0,
    stars: 0,
  }
  return [count, stars]
}

/** Somebody who bought this and has it. */
async function owner(world: World, sku: string): Promise<Client> {
  await receives(world, sku, 1)
  const ada = await buyer(world)
  await puts(world, ada.viewer, sku)
  await ships(world, await ordered(world, ada.viewer))
  return ada
}

story('are written by who bought it, once it was handed over, and change for fourteen days', async world => {
  const { app, advance, theo } = world
  const candle = await idOf(world, 'night-candle')
  assert.instance(await reviews(world, theo.viewer, candle, 5), ProductReviewNotAllowed)
  await receives(world, 'CANDLE-20', 1)
  const ada = await buyer(world)
  await puts(world, ada.viewer, 'CANDLE-20')
  const order = await ordered(world, ada.viewer)
  const early = (await reviews(world, ada.viewer, candle, 5)) as ProductReviewNotAllowed
  assert.is(early.code, 'NOT_BOUGHT')
  await ships(world, order)
  assert.ok(await mayReview(app, ada.viewer, candle))
  const written = (await reviews(world, ada.viewer, candle, 5, '  It smells of rain.  ')) as ProductReview
  assert.equal(
    [written.stars, written.comment, written.state, written.changedAt],
    [5, 'It smells of rain.', 'SHOWN', null],
  )
  assert.equal(await rating(world, candle), [1, 5])
  await advance(14 * 86_400 - 1)
  const changed = (await reviews(world, ada.viewer, candle, 3, 'It burned down fast.')) as ProductReview
  assert.equal([changed.id, changed.stars], [written.id, 3])
  assert.equal(await rating(world, candle), [1, 3])
  await advance(1)
  const late = (await reviews(world, ada.viewer, candle, 1)) as ProductReviewNotAllowed
  assert.is(late.code, 'TOO_LATE')
  assert.not(await mayReview(app, ada.viewer, candle))
  assert.equal(await rating(world, candle), [1, 3])
})

story('are one of each buyer, however many are sent at once, and counted exactly', async world => {
  const altar = await idOf(world, 'amethyst-point')
  const [ada, eve] = [await owner(world, 'AMETHYST-POINT'), await owner(world, 'AMETHYST-POINT')]
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      reviews(world, at % 2 ? ada.viewer : eve.viewer, altar, 1 + (at % 5)),
    ),
  )
  assert.ok(all.every(each => each instanceof ProductReview))
  const { edges } = await reviewsOfProduct(world.app.db, altar, 10, null)
  assert.is(edges.length, 2)
  assert.equal(await rating(world, altar), [2, edges.reduce((sum, { node }) => sum + node.stars, 0)])
  const key = randomUUID()
  const same = await Promise.all(
    Array.from({ length: 8 }, () => reviews(world, ada.viewer, altar, 2, 'So small', key)),
  )
  assert.is(new Set(same.map(each => (each as ProductReview).changedAt?.getTime())).size, 1)
  assert.instance(await reviews(world, ada.viewer, altar, 3, 'So small', key), IdempotencyKeyReused)
})

story('wait for staff with a blocked word, and are gone when staff hide them', async world => {
  const { app, viewer, theo } = world
  await staffBlock(world, 'rubbish')
  const deck = await idOf(world, 'moonwater-tarot')
  const ada = await owner(world, 'MOONWATER-TAROT')
  const ines = await viewer('ines')
  const held = (await reviews(world, ada.viewer, deck, 1, 'Utter RÚBBISH!')) as ProductReview
  assert.is(held.state, 'HELD')
  assert.equal(await rating(world, deck), [0, 0])
  assert.is((await reviewsOfProduct(app.db, deck, 10, null)).edges.length, 0)
  assert.is(await seenReview(app.db, theo.viewer, held.id), null)
  assert.ok(await seenReview(app.db, ada.viewer, held.id))
  assert.ok(await seenReview(app.db, ines, held.id))
  const item = await waitingFor(world, held.id)
  assert.equal([item?.state, item?.isHidden, item?.rules], ['OPEN', true, ['Blocked words']])
  const shows = (state: ProductReviewState) =>
    Promise.all([1, 2, 3].map(() => app.db.transact(tx => showReview(tx, held.id, state))))
  await shows('SHOWN')
  assert.equal(await rating(world, deck), [1, 1])
  await shows('HIDDEN')
  assert.equal(await rating(world, deck), [0, 0])
  const again = (await reviews(world, ada.viewer, deck, 5, 'Lovely')) as ProductReview
  assert.is(again.state, 'HIDDEN', 'what staff took away does not come back by an edit')
  assert.equal(await rating(world, deck), [0, 0])
})

story('order the shop, best first, and what has none comes last', async world => {
  const { app } = world
  const page = await productsPage(app, { filter: {}, sort: 'RATING', first: 3, after: null })
  const rated = await Promise.all(page.edges.map(({ node }) => rating(world, node.id)))
  assert.equal(
    rated.map(([count]) => Number(count) > 0),
    [true, true, false],
  )
  assert.ok(await productById(app, page.edges[0]?.node.id ?? ''))
})

story('have 1 to 5 stars and at most 2000 characters', async world => {
  const ada = await owner(world, 'CANDLE-45')
  const candle = await idOf(world, 'night-candle')
  const asked: [number, string][] = [
    [0, ''],
    [6, ''],
    [2.5, ''],
    [5, 'a'.repeat(2001)],
    [5, 'a\0'],
  ]
  for (const [stars, comment] of asked) {
    const fault = (await reviews(world, ada.viewer, candle, stars, comment).catch(
      (each: Fault) => each,
    )) as Fault
    assert.is(fault.code, 'BAD_INPUT')
  }
  const none = (await reviews(world, ada.viewer, randomUUID(), 5).catch((each: Fault) => each)) as Fault
  assert.is(none.code, 'NOT_FOUND')
})

async function staffBlock(world: World, words: string): Promise<void> {
  await staffSave(world, 'UPDATE cms.policies SET stream_blocked_words = $1', [words])
  assert.ok((await policies(world.app)).streams.blockedWords.includes(words))
}

run()
