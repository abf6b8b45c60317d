import 'reflect-metadata'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type OrderPrice, priceOrder, spread, sum, taxOn } from './price-order.ts'

const taxes = (isIncluded: boolean, STANDARD: number, DIGITAL = STANDARD) => ({
  isIncluded,
  basisPoints: { STANDARD, REDUCED: 0, DIGITAL, NONE: 0 },
})
const line = (price: bigint, count = 1, taxClass: 'STANDARD' | 'DIGITAL' | 'NONE' = 'STANDARD') => ({
  price,
  count,
  taxClass,
})

test('tax is added where prices are without it, and is a part of them where they are with it', () => {
  assert.is(taxOn(1800n, 800, false), 144n)
  assert.is(taxOn(1900n, 1900, true), 303n, '303.36')
  assert.is(taxOn(50n, 100, false), 1n, 'half a cent is rounded up')
  assert.is(taxOn(49n, 100, false), 0n)
  assert.is(taxOn(1900n, 0, true), 0n)
})

test('an order is the sum of its parts', () => {
  const added = priceOrder({
    lines: [line(1800n, 2), line(5900n, 1, 'DIGITAL')],
    discount: 950n,
    shipping: 600n,
    taxes: taxes(false, 800, 0),
  })
  assert.equal(added, {
    lines: [
      { goods: 3600n, discount: 360n, tax: 259n, paid: 3499n },
      { goods: 5900n, discount: 590n, tax: 0n, paid: 5310n },
    ],
    ...{ goods: 9500n, discount: 950n, shipping: 600n, shippingTax: 48n, tax: 307n },
    ...{ isTaxIncluded: false, total: 9457n },
  })
  const included = priceOrder({
    lines: [line(1900n)],
    discount: 0n,
    shipping: 1400n,
    taxes: taxes(true, 1900),
  })
  assert.equal([included.tax, included.shippingTax, included.total], [527n, 224n, 3300n])
})

test('a discount is never more than the goods, and is spread without losing a cent', () => {
  const free = priceOrder({
    lines: [line(100n), line(33n)],
    discount: 500n,
    shipping: 0n,
    taxes: taxes(false, 800),
  })
  assert.equal([free.discount, free.total], [133n, 0n])
  assert.equal(spread(100n, [1n, 1n, 1n]), [33n, 33n, 34n])
  assert.equal(spread(0n, []), [])
})

const anyLine = fc.record({
  price: fc.bigInt(50n, 500_000n),
  count: fc.integer({ min: 1, max: 99 }),
  taxClass: fc.constantFrom('STANDARD' as const, 'DIGITAL' as const, 'NONE' as const),
})

test('whatever is bought, the parts are the whole and none is negative', () => {
  fc.assert(
    fc.property(
      fc.array(anyLine, { minLength: 1, maxLength: 12 }),
      fc.bigInt(0n, 1_000_000n),
      fc.bigInt(0n, 100_000n),
      fc.boolean(),
      fc.integer({ min: 0, max: 5000 }),
      (lines, discount, shipping, isIncluded, points) => {
        const price: OrderPrice = priceOrder({ lines, discount, shipping, taxes: taxes(isIncluded, points) })
        const added = isIncluded ? 0n : price.shippingTax
        assert.is(sum(price.lines.map(({ paid }) => paid)) + shipping + added, price.total)
        assert.is(sum(price.lines.map(each => each.discount)), price.discount)
        assert.is(sum(price.lines.map(({ tax }) => tax)) + price.shippingTax, price.tax)
        for (const { goods, discount: off, tax, paid } of price.lines)
          assert.ok(off >= 0n && off <= goods && tax >= 0n && tax <= paid)
      },
    ),
  )
})

test.run()
