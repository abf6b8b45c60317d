import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import { announced, codeOf } from '../../../test/streams/stream-stories.ts'
import type { World } from '../../../test/world.ts'
import { productBySlug } from '../../catalogue/products/products.ts'
import { pinProduct } from './pin-product.ts'
import { PinnedProductsResolver } from './pinned-products.resolver.ts'

const { story, run } = stories('a product on the page of a stream')

const idOf = async ({ app }: World, slug: string) => (await productBySlug(app, slug))?.id ?? ''

story('is one of the reader’s own, shown and taken away by them alone', async world => {
  const { app, mara, orin } = world
  const stream = await announced(world, mara)
  const deck = await idOf(world, 'moonwater-tarot')
  const shown = async () =>
    (await new PinnedProductsResolver().pinnedProduct(stream as never, { app } as never))?.slug ?? null
  assert.is(await shown(), null)
  await Promise.all(Array.from({ length: 4 }, () => pinProduct(app, mara.viewer, stream.id, deck)))
  assert.is(await shown(), 'moonwater-tarot')
  const candle = await idOf(world, 'night-candle')
  assert.is(await codeOf(pinProduct(app, mara.viewer, stream.id, candle)), 'NOT_FOUND', 'the house’s')
  assert.is(await codeOf(pinProduct(app, orin.viewer, stream.id, null)), 'FORBIDDEN')
  assert.is(await shown(), 'moonwater-tarot')
  await pinProduct(app, mara.viewer, stream.id, null)
  assert.is(await shown(), null)
})

run()
