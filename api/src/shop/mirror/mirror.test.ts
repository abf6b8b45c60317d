import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import { contract } from '../../../test/stripe-contract.ts'
import type { App } from '../../app.ts'
import { productIndex } from '../../catalogue/index.ts'
import { statement } from '../../foundation/database/database.ts'
import { PaymentsUnavailable } from '../../outside/index.ts'
import { mirrorProducts } from './mirror-products.ts'
import { mirroredProducts } from './mirrored.store.ts'

const FORGET = statement('test.forget-mirrored', "UPDATE shop.mirrored_products SET fingerprint = ''")

const { story, run } = stories('the mirror of products')

type Provider = Awaited<ReturnType<typeof contract>>
const open = () => contract({ timeoutMilliseconds: 3_000, retries: 0 })

/** What the provider sells: of each product its name, and its prices that are active. */
const soldBy = ({ server: { book } }: Provider) =>
  Object.values(book.products)
    .filter(({ active }) => active)
    .map(({ id, name }) => [
      id,
      name,
      Object.values(book.prices)
        .filter(price => price.active && price.product === id)
        .map(({ unit_amount, metadata }) => `${(metadata as { sku: string }).sku} ${unit_amount}`)
        .sort(),
    ])
    .sort()

const ours = async (app: App) =>
  (await productIndex(app)).rows
    .map(({ id, names, variants }) => [
      `soulseer_${id}`,
      names.en,
      variants.map(({ sku, minor }) => `${sku} ${minor}`).sort(),
    ])
    .sort()

story(
  'the provider sells what we sell, is asked nothing when nothing changed, and forgets what is gone',
  async world => {
    const provider = await open()
    const app = { ...world.app, payments: provider.payments }
    await mirrorProducts(app)
    assert.equal(soldBy(provider), await ours(app))
    const [row] = await mirroredProducts(app.db)
    assert.ok(row?.prices.every(({ priceId }) => priceId.startsWith('price_')))

    const events = provider.server.book.events.length
    await mirrorProducts(app)
    assert.is(provider.server.book.events.length, events)

    const { rows } = await productIndex(app)
    const [changed, gone, ...others] = rows
    assert.ok(changed && gone)
    const dearer = {
      ...changed,
      variants: changed.variants.map(each => ({ ...each, minor: each.minor + 100n })),
    }
    await mirrorProducts(app, [dearer, ...others])
    const now = new Map(soldBy(provider).map(([id, , prices]) => [id, prices]))
    assert.equal(
      now.get(`soulseer_${changed.id}`),
      dearer.variants.map(({ sku, minor }) => `${sku} ${minor}`).sort(),
    )
    assert.is(now.has(`soulseer_${gone.id}`), false)
    await mirrorProducts(app)
    assert.equal(soldBy(provider), await ours(app), 'and it is back when it is sold again')
    await provider.server.stop()
  },
)

for (const path of ['POST /v1/products', 'POST /v1/prices', 'GET /v1/prices'])
  for (const skipped of [0, 2])
    story(
      `no answer to ${path}, after ${skipped} others: the next run finishes it and makes nothing twice`,
      async world => {
        const provider = await open()
        const app = { ...world.app, payments: provider.payments }
        await world.app.db.rows(FORGET)
        // The work is done, and nobody hears of it: what is left of a process that was killed then.
        let asked = 0
        const { mirrorProduct } = provider.payments
        app.payments = {
          ...provider.payments,
          mirrorProduct(product) {
            if (asked++ === skipped) provider.server.fault({ path, kind: 'late-answer', times: 1 })
            return mirrorProduct(product)
          },
        }
        await mirrorProducts(app).then(
          () => assert.unreachable(),
          problem => assert.instance(problem, PaymentsUnavailable),
        )
        await mirrorProducts(app)
        assert.equal(soldBy(provider), await ours(app))
        const twice = Object.values(provider.server.book.prices).filter(({ active }) => !active)
        assert.equal(twice, [])
        await provider.server.stop()
      },
    )

run()
