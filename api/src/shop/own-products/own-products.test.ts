import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type ServedCms, serveCms } from '../../../test/cms/serve-cms.ts'
import { samplePicture, uploads } from '../../../test/files/sample-picture.ts'
import { openWorld, type World } from '../../../test/world.ts'
import type { App } from '../../app.ts'
import { productBySlug } from '../../catalogue/products/products.ts'
import { deliveryJobs } from '../../foundation/events/deliver-events.ts'
import type { Fault } from '../../foundation/fault.ts'
import { money } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import '../../notifications/index.ts'
import { pageOfRows } from '../../notifications/inbox/inbox.store.ts'
import { shopJobs } from '../shop.jobs.ts'
import { type OwnProduct, OwnProductNotChangeable } from './own-product.ts'
import { ownProductById } from './own-products.store.ts'
import { type OwnProductToSave, saveOwnProduct } from './save-own-product.ts'
import { deliverOwnProduct, sendOwnProduct } from './send-own-product.ts'
import { watchOwnProducts } from './watch-own-products.ts'

const test = suite<{ world: World; cms: ServedCms; app: App; mara: Viewer }>(
  'products of readers, by way of the real cms',
)

test.before(async context => {
  const world = await openWorld()
  // uvu counts a suite that could not begin as failed, but does not say why
  const cms = await serveCms(world.database.adminUrl).catch(error => {
    console.error(error)
    throw error
  })
  const app = {
    ...world.app,
    config: { ...world.app.config, cms: { url: cms.url, serviceKey: cms.serviceKey } },
  }
  world.runs(shopJobs(app), deliveryJobs(app))
  Object.assign(context, { world, cms, app, mara: await world.viewer('mara') })
})
test.after(async ({ world, cms }) => {
  await cms.stop()
  await world.close()
})

const saves = (app: App, viewer: Viewer, asked: Partial<OwnProductToSave> = {}) =>
  saveOwnProduct(app, viewer, {
    ownProductId: null,
    name: 'Salt of the new moon',
    words: 'Sea salt, dried under the new moon.\n\nFor baths and thresholds.',
    ...{ kind: 'PHYSICAL', grams: 250, price: money(1_400n, 'USD'), pictureUploads: null },
    idempotencyKey: randomUUID(),
    ...asked,
  }) as Promise<OwnProduct>

/** As staff do it in the panel; returns once this node has received it. */
async function staffDo({ world, cms }: { world: World; cms: ServedCms }, productId: string, change: object) {
  const received = new Promise<void>(resolve => {
    const stop = world.app.bus.on('content', () => resolve(stop()))
  })
  await cms.asStaff(`/api/products/${productId}?depth=0&locale=en`, change)
  await received
}
const inbox = async (world: World, viewer: Viewer) =>
  (await pageOfRows(world.app.db, viewer.id, { first: 30, after: null, unreadOnly: false }))
    .filter(({ type }) => type.startsWith('PRODUCT_'))
    .map(({ type, facts }) => [type, facts])

test('are drafts of theirs until staff publish them, and go on being sold while a change waits', async stage => {
  const { world, app, mara } = stage
  const { id: picture } = await uploads(world.app, mara, await samplePicture(900, 900))
  const draft = await saves(app, mara, { pictureUploads: [picture] })
  assert.equal([draft.state, draft.pictures.length], ['DRAFT', 1])
  await sendOwnProduct(app, mara, draft.id)
  await Promise.all([deliverOwnProduct(app, draft.id), world.settle()])
  await deliverOwnProduct(app, draft.id)
  const sent = await ownProductById(app.db, draft.id)
  assert.equal([sent?.state, sent?.round], ['SENT', 1])
  assert.instance(await saves(app, mara, { ownProductId: draft.id }), OwnProductNotChangeable)
  await watchOwnProducts(app)
  assert.is((await ownProductById(app.db, draft.id))?.state, 'SENT', 'staff have not decided')
  const productId = sent?.productId ?? ''
  const doc = await stage.cms.asStaff<{ slug: string; variants: { sku: string; id: string }[] }>(
    `/api/products/${productId}?depth=0&draft=true`,
  )
  assert.is(await productBySlug(app, doc.slug), null, 'nobody sees a draft')
  const [category] = (await stage.cms.asStaff<{ docs: { id: string }[] }>('/api/product-categories?limit=1'))
    .docs
  await staffDo(stage, productId, { categories: [category?.id], _status: 'published' })
  await Promise.all([watchOwnProducts(app), watchOwnProducts(app)])
  await world.settle()
  const shown = await productBySlug(app, doc.slug)
  assert.equal(
    [shown?.name({ language: 'en' }), shown?.price.minor, shown?.pictures.length],
    ['Salt of the new moon', 1_400n, 1],
  )
  assert.is(shown?.profileId, mara.readerId)
  assert.equal(await inbox(world, mara), [['PRODUCT_APPROVED', { product: 'Salt of the new moon' }]])

  await saves(app, mara, { ownProductId: draft.id, price: money(1_900n, 'USD'), name: 'Salt' })
  await sendOwnProduct(app, mara, draft.id)
  await world.settle()
  await deliverOwnProduct(app, draft.id)
  assert.is((await productBySlug(app, doc.slug))?.price.minor, 1_400n, 'the old one stays on sale')
  await stage.cms.asStaff(`/api/products/${productId}?depth=0&locale=en&draft=true`, {
    proposal: { key: draft.id, round: 2, isDeclined: true, reason: 'Which sea?' },
  })
  await watchOwnProducts(app)
  await world.settle()
  const declined = await ownProductById(app.db, draft.id)
  assert.equal([declined?.state, declined?.reason], ['DECLINED', 'Which sea?'])
  assert.equal((await inbox(world, mara))[0], ['PRODUCT_DECLINED', { product: 'Salt', reason: 'Which sea?' }])
  assert.is((await productBySlug(app, doc.slug))?.price.minor, 1_400n)
})

test('are written by readers alone, each their own, and within limits', async ({ world, app, mara }) => {
  const code = (asked: Promise<unknown>) =>
    asked.then(
      () => null,
      (fault: Fault) => fault.code,
    )
  const draft = await saves(app, mara)
  assert.is(await code(saves(app, world.orin.viewer, { ownProductId: draft.id })), 'NOT_FOUND')
  assert.is(await code(sendOwnProduct(app, world.orin.viewer, draft.id)), 'NOT_FOUND')
  assert.is(await code(saves(app, world.theo.viewer)), 'FORBIDDEN')
  const bad: Partial<OwnProductToSave>[] = [
    ...[{ name: '' }, { name: 'x'.repeat(81) }, { words: ' ' }, { kind: 'SERVICE' }, { grams: null }],
    ...[{ price: money(49n, 'USD') }, { price: money(100n, 'EUR') }, { kind: 'DIGITAL', grams: 5 }],
  ]
  for (const asked of bad)
    assert.is(await code(saves(app, mara, asked)), 'BAD_INPUT', JSON.stringify(Object.keys(asked)))
  const { id: picture } = await uploads(world.app, world.orin.viewer, await samplePicture(400, 400))
  assert.is(
    await code(saves(app, mara, { pictureUploads: [picture] })),
    'NOT_FOUND',
    'a picture of another’s',
  )
  const key = randomUUID()
  const all = await Promise.all(Array.from({ length: 8 }, () => saves(app, mara, { idempotencyKey: key })))
  assert.is(new Set(all.map(({ id }) => id)).size, 1)
})

test('the service account publishes nothing and changes nothing of others', async ({ cms, world }) => {
  const owner = new pg.Client({ connectionString: world.database.adminUrl })
  await owner.connect()
  const { rows } = await owner.query(`SELECT id FROM cms.products WHERE slug = 'night-candle'`)
  await owner.end()
  const proposal = { key: randomUUID(), round: 1 }
  const status = (path: string, method: string, data: object) => cms.asService(path, method, data)
  assert.is(await status(`/api/products/${rows[0].id}`, 'PATCH', { name: 'Mine', proposal }), 403)
  assert.is(await status(`/api/products/${rows[0].id}`, 'PATCH', { name: 'Mine' }), 400)
  assert.is(await status('/api/products', 'POST', { name: 'Mine', proposal, taxClass: 'NONE' }), 403)
  assert.is(await status('/api/products', 'POST', { name: 'Mine', proposal, _status: 'published' }), 403)
  assert.is(await status('/api/products?where[slug][exists]=true', 'PATCH', { name: 'All', proposal }), 400)
})

test.run()
