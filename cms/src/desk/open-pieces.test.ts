import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { pickList, toPack } from './open-pieces.ts'

const line = (sku: string, count: number, more: object = {}) => ({
  ...{ id: `OrderLine:${sku}`, sku, name: sku, variantName: '', kind: 'PHYSICAL' as const },
  ...{ count, fulfilled: 0, cancelled: 0 },
  ...more,
})

test('what is handed over, cancelled or goes by no parcel is not packed', () => {
  const lines = [
    line('CANDLE', 5, { fulfilled: 2, cancelled: 1 }),
    line('DECK', 1, { fulfilled: 1 }),
    line('COURSE', 1, { kind: 'DIGITAL' }),
  ]
  assert.equal(
    toPack({ lines }).map(({ sku, open }) => [sku, open]),
    [['CANDLE', 2]],
  )
})

test('the pick list adds up what several orders want of one thing', () => {
  const picks = pickList([
    { id: 'Order:b', lines: [line('DECK', 1), line('CANDLE', 2)] },
    { id: 'Order:a', lines: [line('CANDLE', 3), line('STONE', 1, { cancelled: 1 })] },
  ])
  assert.equal(
    picks.map(({ sku, count, orders }) => [sku, count, orders]),
    [
      ['CANDLE', 5, ['Order:b', 'Order:a']],
      ['DECK', 1, ['Order:b']],
    ],
  )
})

test.run()
