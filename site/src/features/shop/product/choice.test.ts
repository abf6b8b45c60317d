import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { chosenVariant, optionChoices, type Variant } from './choice.ts'

const variant = (sku: string, size: string, scent: string): Variant => ({
  ...{ sku, name: '', weightGrams: null, priceBefore: null, price: { minor: '1800', currency: 'USD' } },
  stock: { state: 'IN_STOCK', left: null },
  values: [
    { option: 'Size', optionSlug: 'size', name: size, slug: size },
    { option: 'Scent', optionSlug: 'scent', name: scent, slug: scent },
  ],
})
const variants = [
  variant('S-FIG', 'small', 'fig'),
  variant('L-FIG', 'large', 'fig'),
  variant('L-CEDAR', 'large', 'cedar'),
]

test('the address chooses a variant; one that is none chooses the first', () => {
  assert.is(chosenVariant(variants, 'L-CEDAR')?.sku, 'L-CEDAR')
  assert.is(chosenVariant(variants, 'NONE')?.sku, 'S-FIG')
  assert.is(chosenVariant([], null), undefined)
})

test('a value leads to the variant that has it and most of what is chosen', () => {
  const [size, scent] = optionChoices('/shop/candle', variants, variants[2] as Variant)
  assert.equal(
    size?.values.map(({ slug, href, isChosen }) => [slug, href, isChosen]),
    [
      ['small', '/shop/candle?variant=S-FIG', false],
      ['large', '/shop/candle?variant=L-CEDAR', true],
    ],
  )
  assert.is(scent?.values.find(({ slug }) => slug === 'fig')?.href, '/shop/candle?variant=L-FIG')
})

test.run()
