import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { returnableOf, worthOf } from './returnable.ts'

test('what may be sent back is decided by values alone', () => {
  const at = (day: number) => new Date(Date.UTC(2031, 0, day))
  const shippedOn = (number: number, day: number) => ({ number, kind: 'SHIPPED' as const, at: at(day) })
  const of = (returned: number, kind: 'PHYSICAL' | 'DIGITAL' = 'PHYSICAL') => ({
    lines: [{ id: 'a', kind, returned }],
    fulfilments: [shippedOn(1, 1), shippedOn(2, 10)],
    fulfilled: [1, 2].map(number => ({ number, lineId: 'a', count: 2 })),
  })
  const count = (returned: number, day: number) => returnableOf(of(returned), 5, at(day))[0]?.count ?? 0
  assert.equal([count(0, 5), count(0, 6), count(1, 5), count(1, 6), count(3, 6)], [4, 2, 3, 2, 1])
  assert.equal([count(0, 14), count(0, 15), count(4, 5)], [2, 0, 0])
  assert.equal(returnableOf(of(0, 'DIGITAL'), 5, at(2)), [])
  assert.equal(returnableOf(of(0), 0, at(10)), [])
  assert.equal(returnableOf(of(0), 5, at(11))[0]?.until, at(15))
  const part = { count: 3, paid: 100n, refunded: 0n }
  assert.equal(
    [worthOf([part], 0, 1), worthOf([part], 1, 1), worthOf([part], 2, 1), worthOf([part], 0, 3)],
    [33n, 33n, 34n, 100n],
  )
  assert.is(worthOf([{ ...part, refunded: 90n }], 0, 3), 10n)
  assert.is(worthOf([], 0, 1), 0n)
})

test.run()
