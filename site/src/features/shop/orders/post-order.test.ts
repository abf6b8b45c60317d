import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { piecesIn } from './post-order.ts'

test('what is sent back is what was chosen of each line', () => {
  const form = new FormData()
  for (const [name, value] of [
    ['intent', 'return'],
    ['count:a', '2'],
    ['count:b', '0'],
    ['count:c', 'many'],
    ['count:d', '1.5'],
    ['count', '3'],
  ] as const)
    form.append(name, value)
  assert.equal(piecesIn(form), [{ orderLineId: 'a', count: 2 }])
})

test.run()
