import 'reflect-metadata'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { LineRow } from '../orders/order-row.ts'
import { allOpen, isAllSettled, leavesPhysical, openParts, partOf, partsOf } from './parts.ts'

test('however a line is given back, its parts add up to what each got of it', () => {
  const lines = fc
    .record({
      paid: fc.bigInt(1n, 10_000n),
      taxes: fc.integer({ min: 0, max: 99 }),
      points: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ paid, taxes, points }) => {
      const tax = (paid * BigInt(taxes)) / 100n
      return { paid, tax, share: ((paid - tax) * BigInt(points)) / 100n }
    })
  fc.assert(
    fc.property(lines, fc.array(fc.bigInt(1n, 3_000n), { maxLength: 12 }), (line, steps) => {
      let refunded = 0n
      const all = { tax: 0n, byReader: 0n, byPlatform: 0n }
      for (const step of [...steps, line.paid]) {
        const left = line.paid - refunded
        const isMore = step > left
        const amount = isMore ? left : step
        const parts = partsOf(line, refunded, amount)
        assert.ok(parts.tax >= 0n && parts.byReader >= 0n && parts.byPlatform >= 0n)
        assert.is(parts.tax + parts.byReader + parts.byPlatform, amount)
        for (const key of ['tax', 'byReader', 'byPlatform'] as const) all[key] += parts[key]
        refunded += amount
      }
      assert.equal(all, {
        tax: line.tax,
        byReader: line.share,
        byPlatform: line.paid - line.tax - line.share,
      })
    }),
  )
})

const line = (of: Partial<LineRow>): LineRow =>
  ({
    ...{ id: 'a', kind: 'PHYSICAL', count: 3, fulfilled: 0, cancelled: 0 },
    ...{ paid: 100n, tax: 10n, share: 63n, ...of },
  }) as LineRow

test('however pieces of a line leave, together they are the line', () => {
  const lines = fc.record({
    count: fc.integer({ min: 1, max: 99 }),
    paid: fc.bigInt(0n, 100_000n),
    taxes: fc.bigInt(0n, 100n),
    points: fc.bigInt(0n, 100n),
  })
  fc.assert(
    fc.property(lines, fc.array(fc.integer({ min: 1, max: 20 })), ({ count, paid, taxes, points }, steps) => {
      const tax = (paid * taxes) / 100n
      const share = ((paid - tax) * points) / 100n
      const sums = { paid: 0n, tax: 0n, share: 0n }
      let [fulfilled, cancelled] = [0, 0]
      for (const [at, step] of [...steps, count].entries()) {
        const some = Math.min(step, count - fulfilled - cancelled)
        const part = partOf(line({ count, paid, tax, share, fulfilled, cancelled }), some)
        assert.ok(part.tax >= 0n && part.share >= 0n && part.tax + part.share <= part.paid)
        for (const key of ['paid', 'tax', 'share'] as const) sums[key] += part[key]
        if (at % 2) cancelled += some
        else fulfilled += some
      }
      assert.equal(sums, { paid, tax, share })
    }),
  )
})

test('each piece of three costs a third, and the last of them the rest', () => {
  const parts = [0, 1, 2].map(done => partOf(line({ fulfilled: done }), 1))
  assert.equal(
    parts.map(({ paid, tax, share }) => [paid, tax, share]),
    [
      [33n, 3n, 21n],
      [33n, 3n, 21n],
      [34n, 4n, 21n],
    ],
  )
})

test('only what is open is handed over or cancelled, each line once', () => {
  const lines = [
    line({ fulfilled: 1 }),
    line({ id: 'b', kind: 'DIGITAL', cancelled: 2 }),
    line({ id: 'c', fulfilled: 3 }),
  ]
  const countsOf = (wanted: readonly { lineId: string; count: number }[]) =>
    openParts(lines, wanted)?.map(({ line: { id }, count }) => [id, count]) ?? null
  assert.equal(allOpen(lines), [
    { lineId: 'a', count: 2 },
    { lineId: 'b', count: 1 },
  ])
  assert.equal(countsOf(allOpen(lines)), [
    ['a', 2],
    ['b', 1],
  ])
  assert.equal(countsOf([{ lineId: 'a', count: 2 }]), [['a', 2]])
  for (const wanted of [
    [],
    [{ lineId: 'a', count: 3 }],
    [{ lineId: 'a', count: 0 }],
    [{ lineId: 'c', count: 1 }],
    [{ lineId: 'd', count: 1 }],
    [1, 1].map(count => ({ lineId: 'a', count })),
  ])
    assert.is(countsOf(wanted), null)
  const all = openParts(lines, allOpen(lines)) ?? []
  assert.equal([isAllSettled(lines, all), isAllSettled(lines, all.slice(1))], [true, false])
  assert.equal(
    [leavesPhysical(lines, all), leavesPhysical(lines, all.slice(0, 1)), leavesPhysical(lines, all.slice(1))],
    [false, false, true],
  )
})

test.run()
