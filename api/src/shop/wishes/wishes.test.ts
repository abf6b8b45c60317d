import pg from 'pg'
import * as assert from 'uvu/assert'
import { buyer, receives } from '../../../test/shop/shop-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { Product } from '../../catalogue/index.ts'
import { productBySlug } from '../../catalogue/products/products.ts'
import type { Fault } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { pageOfRows } from '../../notifications/inbox/inbox.store.ts'
import { addWish, removeWish } from './set-wish.ts'
import { watchWishes } from './watch-wishes.ts'
import { WishListFull } from './wish.ts'
import { newsOf } from './wish-news.ts'
import { wishesAmong, wishesPage } from './wishes.store.ts'
import '../../notifications/index.ts'

const { story, run } = stories('wish lists')

const idOf = async ({ app }: World, slug: string) => (await productBySlug(app, slug))?.id ?? ''
const notices = async ({ app, settle }: World, viewer: Viewer) => {
  await settle()
  const rows = await pageOfRows(app.db, viewer.id, { first: 50, after: null, unreadOnly: false })
  return rows.filter(({ type }) => type === 'WISH_NEWS').map(({ facts }) => facts)
}
async function staffChange({ app, database }: World, sql: string, values: unknown[]): Promise<void> {
  const received = new Promise<void>(resolve => {
    const stop = app.bus.on('content', () => resolve(stop()))
  })
  const cms = new pg.Client({ connectionString: database.adminUrl })
  await cms.connect()
  await cms.query(sql, values)
  await cms.end()
  await received
}
const reduced = (world: World, slug: string, points: number | null) =>
  staffChange(world, 'UPDATE cms.products SET reduction_basis_points = $2 WHERE slug = $1', [slug, points])

story('hold a product once however often it is added, and not once it is removed', async world => {
  const { app, theo } = world
  const ada = await buyer(world, 0)
  const candle = await idOf(world, 'night-candle')
  const added = await Promise.all(Array.from({ length: 8 }, () => addWish(app, ada.viewer, candle)))
  assert.ok(added.every(each => each instanceof Product))
  assert.is((await wishesPage(app.db, ada.viewer.id, null, 10)).length, 1)
  assert.is((await wishesAmong(app.db, theo.viewer.id, [candle])).size, 0, 'nobody else’s')
  for (let times = 0; times < 2; times++) await removeWish(app, ada.viewer, candle)
  assert.equal(await wishesPage(app.db, ada.viewer.id, null, 10), [])
  const none = (await addWish(app, ada.viewer, crypto.randomUUID()).catch((each: Fault) => each)) as Fault
  assert.is(none.code, 'NOT_FOUND')
})

story('hold two hundred', async world => {
  const { app, database } = world
  const ada = await buyer(world, 0)
  const owner = new pg.Client({ connectionString: database.adminUrl })
  await owner.connect()
  await owner.query(
    `INSERT INTO shop.wishes (person_id, product_id, added_at, known_price, was_there)
     SELECT $1, gen_random_uuid(), now(), 1, true FROM generate_series(1, 200)`,
    [ada.viewer.id],
  )
  await owner.end()
  assert.instance(await addWish(app, ada.viewer, await idOf(world, 'night-candle')), WishListFull)
})

story('bring one notice a day of what is reduced or there again, whoever looks at once', async world => {
  const { app, advance } = world
  const ada = await buyer(world, 0)
  const [deck, sound] = [
    await idOf(world, 'moonwater-tarot'),
    await idOf(world, 'new-moon-in-twenty-minutes'),
  ]
  await addWish(app, ada.viewer, deck)
  await addWish(app, ada.viewer, sound)
  await watchWishes(app)
  assert.equal(await notices(world, ada.viewer), [], 'nothing is new')
  await receives(world, 'MOONWATER-TAROT', 2)
  await reduced(world, 'new-moon-in-twenty-minutes', 5000)
  await Promise.all([watchWishes(app), watchWishes(app), watchWishes(app)])
  assert.equal(await notices(world, ada.viewer), [{ product: 'Moonwater Tarot', news: 'BACK', others: 1 }])
  await reduced(world, 'moonwater-tarot', 1000)
  await watchWishes(app)
  assert.is((await notices(world, ada.viewer)).length, 1, 'not twice a day')
  await advance(86_400)
  await watchWishes(app)
  assert.equal((await notices(world, ada.viewer)).map(({ news }) => news).sort(), ['BACK', 'REDUCED'])
  await reduced(world, 'moonwater-tarot', null)
  await advance(86_400)
  await watchWishes(app)
  await reduced(world, 'moonwater-tarot', 1000)
  await watchWishes(app)
  assert.is(
    (await notices(world, ada.viewer)).length,
    3,
    'dearer is learnt in silence, cheaper again is news',
  )
  await reduced(world, 'moonwater-tarot', null)
  await reduced(world, 'new-moon-in-twenty-minutes', null)
})

story('say what is news', async () => {
  const offer = (price: bigint, isThere: boolean) => ({ productId: 'one', price, isThere })
  assert.is(newsOf(offer(100n, true), offer(99n, true)), 'REDUCED')
  assert.is(newsOf(offer(100n, true), offer(99n, false)), null, 'nobody is sent to what is sold out')
  assert.is(newsOf(offer(100n, false), offer(100n, true)), 'BACK')
  assert.is(newsOf(offer(100n, true), offer(101n, true)), null)
})

run()
