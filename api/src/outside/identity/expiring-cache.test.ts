import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { ExpiringCache } from './expiring-cache.ts'

test('what was used least recently is forgotten first, and everything at its end', () => {
  const memory = new ExpiringCache<string>(2)
  memory.put('a', 'A', 100)
  memory.put('b', 'B', 100)
  assert.is(memory.get('a', 0), 'A')
  memory.put('c', 'C', 100)
  assert.is(memory.get('b', 0), undefined)
  assert.is(memory.get('a', 99), 'A')
  assert.is(memory.get('a', 100), undefined)
  assert.is(memory.size, 1)
})

test.run()
