import pg from 'pg'
import * as assert from 'uvu/assert'
import { buyer, puts, receives } from '../../../test/shop/shop-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import type { Fault } from '../../foundation/fault.ts'
import { BasketFull, ProductNotOnSale } from '../refusals.ts'
import { shopJobs } from '../shop.jobs.ts'
import type { Basket } from './basket.ts'
import { mergeBasket } from './merge-basket.ts'
import { setBasketLine, viewersBasket } from './set-line.ts'

const { story, run } = stories('baskets')

const visits = async ({ app }: World, sku: string, count: number, basketToken: string | null = null) =>
  (await setBasketLine(app, null, { sku, count, basketToken })) as Basket
const linesOf = ({ lines }: Basket) => lines.map(({ sku, count, state, left }) => [sku, count, state, left])

/** As staff do it in the cms; returns once this node has received it. */
async function staffChange({ app, database }: World, sql: string) {
  const received = new Promise<void>(resolve => {
    const stop = app.bus.on('content', () => resolve(stop()))
  })
  const cms = new pg.Client({ connectionString: database.adminUrl })
  await cms.connect()
  await cms.query(sql)
  await cms.end()
  await received
}

story('of a visitor are found by their token alone, and say what can be ordered', async world => {
  const { app } = world
  await receives(world, 'CANDLE-20', 3)
  const { token } = await visits(world, 'CANDLE-20', 2)
  assert.ok(token)
  await visits(world, 'NEW-MOON', 1, token)
  const basket = await viewersBasket(app, null, token)
  assert.equal(linesOf(basket), [
    ['CANDLE-20', 2, 'AVAILABLE', null],
    ['NEW-MOON', 1, 'AVAILABLE', null],
  ])
  assert.equal([basket.count, basket.goods.minor], [3, 4_500n])
  assert.equal(linesOf(await visits(world, 'CANDLE-20', 4, token))[0], ['CANDLE-20', 4, 'TOO_FEW', 3])
  assert.equal(linesOf(await visits(world, 'AMETHYST-POINT', 1, token))[2], [
    'AMETHYST-POINT',
    1,
    'SOLD_OUT',
    0,
  ])
  assert.is((await viewersBasket(app, null, null)).lines.length, 0)
  assert.is((await viewersBasket(app, null, 'A'.repeat(32))).lines.length, 0)
  assert.is((await viewersBasket(app, null, "' OR true --")).lines.length, 0)
  assert.is.not(
    (await visits(world, 'NEW-MOON', 1, 'A'.repeat(32))).token,
    'A'.repeat(32),
    'a token is never chosen',
  )
})

story('a bundle is sold out with its scarcest part', async world => {
  await receives(world, 'AMETHYST-POINT', 1)
  await receives(world, 'CANDLE-20', 1)
  const ada = await buyer(world, 0)
  assert.equal(linesOf(await puts(world, ada.viewer, 'EVENING-ALTAR', 2)), [
    ['EVENING-ALTAR', 2, 'TOO_FEW', 1],
  ])
})

story('become one when a visitor signs in, and nothing is lost or doubled', async world => {
  const { app } = world
  const ada = await buyer(world, 0)
  await puts(world, ada.viewer, 'NEW-MOON', 1)
  const { token } = await visits(world, 'NEW-MOON', 2)
  await visits(world, 'FIRST-CARD', 1, token)
  const counts = ({ lines }: Basket) => lines.map(({ sku, count }) => [sku, count])
  const merged = await Promise.all(Array.from({ length: 5 }, () => mergeBasket(app, ada.viewer, token ?? '')))
  for (const basket of merged)
    assert.equal(counts(basket), [
      ['NEW-MOON', 3],
      ['FIRST-CARD', 1],
    ])
  assert.is((await viewersBasket(app, null, token)).lines.length, 0)
  assert.is((await viewersBasket(app, ada.viewer, null)).token, null)
})

story('tell of what is sold no longer and what costs something else', async world => {
  const { app } = world
  const ada = await buyer(world, 0)
  await puts(world, ada.viewer, 'FIRST-CARD')
  await puts(world, ada.viewer, 'NEW-MOON')
  await staffChange(
    world,
    `UPDATE cms.products SET archived = true WHERE slug = 'new-moon-in-twenty-minutes';
     UPDATE cms.products SET reduction_basis_points = NULL WHERE slug = 'tarot-from-the-first-card'`,
  )
  const [course, sound] = (await viewersBasket(app, ada.viewer, null)).lines
  assert.equal([course?.amount?.minor, course?.priceBefore?.minor], [5_900n, 5_015n])
  assert.equal([sound?.state, sound?.amount, sound?.product], ['NOT_SOLD', null, null])
  assert.is(sound?.name({ language: 'es' }), 'Luna nueva en veinte minutos')
  assert.instance(
    await setBasketLine(app, ada.viewer, { sku: 'NEW-MOON', count: 2, basketToken: null }),
    ProductNotOnSale,
  )
  const left = (await setBasketLine(app, ada.viewer, {
    sku: 'NEW-MOON',
    count: 0,
    basketToken: null,
  })) as Basket
  assert.is(left.lines.length, 1)
  await staffChange(
    world,
    `UPDATE cms.products SET archived = false WHERE slug = 'new-moon-in-twenty-minutes'`,
  )
})

story('hold no negative, huge or broken counts, and no endless list', async world => {
  const { app, database } = world
  const ada = await buyer(world, 0)
  for (const count of [-1, 100, 1.5, Number.NaN]) {
    const asked = setBasketLine(app, ada.viewer, { sku: 'NEW-MOON', count, basketToken: null })
    assert.is(((await asked.catch((problem: Fault) => problem)) as Fault).code, 'BAD_INPUT')
  }
  await puts(world, ada.viewer, 'FIRST-CARD')
  const owner = new pg.Client({ connectionString: database.adminUrl })
  await owner.connect()
  await owner.query(
    `INSERT INTO shop.basket_lines SELECT b.id, 'OLD-' || n, 1, '{}', 1 FROM shop.baskets b, generate_series(1, 49) n WHERE b.person_id = $1`,
    [ada.viewer.id],
  )
  await owner.end()
  assert.instance(
    await setBasketLine(app, ada.viewer, { sku: 'NEW-MOON', count: 1, basketToken: null }),
    BasketFull,
  )
})

story('of visitors are gone sixty days after they were changed', async world => {
  const { app, advance } = world
  const { token } = await visits(world, 'NEW-MOON', 1)
  const forget = () => shopJobs(app).tasks['shop.forget-baskets']?.({} as never)
  await advance(59 * 86_400)
  await forget()
  assert.is((await viewersBasket(app, null, token)).lines.length, 1)
  await advance(86_401)
  await forget()
  assert.is((await viewersBasket(app, null, token)).lines.length, 0)
})

story('take what has a time on sale from its first moment on', async world => {
  const { app, advance, now } = world
  await receives(world, 'CANDLE-20', 3)
  const begins = new Date((await now()).getTime() + 60_000).toISOString()
  await staffChange(world, `UPDATE cms.products SET sale_from = '${begins}' WHERE slug = 'night-candle'`)
  const tries = async () => {
    const answer = await setBasketLine(app, null, { sku: 'CANDLE-20', count: 1, basketToken: null })
    return answer instanceof ProductNotOnSale ? 'not on sale' : 'in the basket'
  }
  assert.is(await tries(), 'not on sale')
  await advance(59)
  assert.is(await tries(), 'not on sale')
  await advance(1)
  assert.is(await tries(), 'in the basket')
})

run()
