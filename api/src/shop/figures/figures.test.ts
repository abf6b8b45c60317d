import * as assert from 'uvu/assert'
import { buyer, ordered, puts, receives } from '../../../test/shop/shop-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { productBySlug } from '../../catalogue/products/products.ts'
import type { Fault } from '../../foundation/fault.ts'
import { setBasketLine } from '../baskets/set-line.ts'
import { cancelOrder } from '../orders/end-order.ts'
import { shopJobs } from '../shop.jobs.ts'
import { countVisit } from './count-visit.ts'
import { productFigures } from './product-figures.ts'

const { story, run } = stories('figures of products')

const deckOf = async ({ app }: World) => (await productBySlug(app, 'moonwater-tarot'))?.id ?? ''
const figures = async (world: World, days = 30) =>
  productFigures(world.app, world.mara.viewer.id, await deckOf(world), days)

story('count each visitor once a day, however often they come, and never the reader', async world => {
  const { app, mara, advance } = world
  const deck = await deckOf(world)
  const looks = (visitor: string | null, viewer = null) => countVisit(app, viewer, visitor, deck, 'VIEW')
  await Promise.all(Array.from({ length: 30 }, () => looks('address:203.0.113.7')))
  await looks('address:203.0.113.8')
  await looks(null)
  await countVisit(app, mara.viewer, `person:${mara.viewer.id}`, deck, 'VIEW')
  assert.is((await figures(world)).views, 2)
  await setBasketLine(app, null, {
    sku: 'MOONWATER-TAROT',
    count: 1,
    basketToken: null,
    visitor: 'address:203.0.113.7',
  })
  await setBasketLine(app, null, {
    sku: 'MOONWATER-TAROT',
    count: 2,
    basketToken: null,
    visitor: 'address:203.0.113.7',
  })
  assert.is((await figures(world)).baskets, 1)
  await advance(86_400)
  await shopJobs(app).tasks['shop.forget-visitors']?.({} as never)
  await looks('address:203.0.113.7')
  const { views, days } = await figures(world)
  assert.is(views, 3, 'another day, and the past stays counted')
  assert.equal(
    days.map(day => day.views),
    [2, 1],
  )
  assert.is((await figures(world, 1)).views, 1)
})

story('tell what was sold, and what of it is the reader’s', async world => {
  const { app } = world
  const before = await figures(world)
  await receives(world, 'MOONWATER-TAROT', 3)
  const ada = await buyer(world)
  await puts(world, ada.viewer, 'MOONWATER-TAROT', 2)
  await ordered(world, ada.viewer)
  await puts(world, ada.viewer, 'MOONWATER-TAROT')
  const gone = await ordered(world, ada.viewer)
  await cancelOrder(app, ada.viewer, gone.id)
  const after = await figures(world)
  assert.equal([after.pieces - before.pieces, after.orders - before.orders], [2, 1])
  assert.is(after.share.minor - before.share.minor, 5_880n)
  assert.ok(after.conversion !== null && after.conversion > 0 && after.conversion <= 1)
  const orin = await productFigures(app, world.orin.viewer.id, await deckOf(world), 30)
  assert.is(orin.share.minor, 0n, 'nobody else’s')
  const bad = (await figures(world, 91).catch((each: Fault) => each)) as Fault
  assert.is(bad.code, 'BAD_INPUT')
})

run()
