import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { pickList, piecesOf } from './pick-list.ts'

const packed = (name: string, ...pieces: [sku: string, count: number][]) => ({
  count: 1,
  line: { id: `OrderLine:${name}`, name, variantName: '' },
  pieces: pieces.map(([sku, count]) => ({ sku, count })),
})

test('the pick list adds up what several orders want of one thing, a bundle by its parts', () => {
  const picks = pickList([
    { number: 'B', toPack: [packed('Deck', ['DECK', 1]), packed('Gift box', ['CANDLE', 2], ['DECK', 1])] },
    { number: 'A', toPack: [packed('Candle', ['CANDLE', 3])] },
  ])
  assert.equal(picks, [
    { sku: 'CANDLE', names: ['Gift box', 'Candle'], count: 5, orders: ['B', 'A'] },
    { sku: 'DECK', names: ['Deck', 'Gift box'], count: 2, orders: ['B'] },
  ])
})

test('the pieces of one order stand on one line', () => {
  assert.is(
    piecesOf({ toPack: [packed('Deck', ['DECK', 1]), packed('Box', ['CANDLE', 2], ['DECK', 1])] }),
    '2 × CANDLE, 2 × DECK',
  )
  assert.is(piecesOf({ toPack: [] }), '')
})

test.run()
