import { setImmediate as turn } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { ConcurrencyLimit } from './concurrency-limit.ts'

/** Work that ends when the test ends it, each piece in its turn. */
function taking(turns: ConcurrencyLimit) {
  const began: { name: string; end(): void; fail(): void }[] = []
  const take = (name: string) =>
    turns.mine().then(() =>
      turns.began(
        new Promise<void>((resolve, reject) => {
          began.push({ name, end: resolve, fail: () => reject(new Error('it failed')) })
        }),
      ),
    )
  return { take, began, names: () => began.map(({ name }) => name) }
}

test('so many at once, and the next when one of them has ended, however it did', async () => {
  const turns = new ConcurrencyLimit(2)
  const { take, began, names } = taking(turns)
  void take('a')
  assert.equal(names(), [], 'at the end of a turn, so that others can join it')
  await turn()
  void take('b')
  await turn()
  assert.is(turns.free, 0)
  void take('c')
  await turn()
  assert.equal(names(), ['a', 'b'])
  began[0]?.fail()
  await turn()
  assert.equal(names(), ['a', 'b', 'c'])
  assert.is(turns.free, 0)
  began[1]?.end()
  began[2]?.end()
  await turn()
  assert.is(turns.free, 2)
})

test('one that hangs holds up who waits for it for a moment, and nobody after', async () => {
  const turns = new ConcurrencyLimit(1)
  const { take, began, names } = taking(turns)
  void take('hangs')
  await turn()
  void take('patient')
  while (names().length < 2) await turn()
  assert.is(turns.free, 0)
  began[1]?.end()
  await turn()
  assert.is(turns.free, 1)
  void take('next')
  await turn()
  assert.equal(names(), ['hangs', 'patient', 'next'])
  began[0]?.end()
  await turn()
  assert.is(turns.free, 0, 'it was written off already')
})

test.run()
