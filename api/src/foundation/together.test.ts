import { setImmediate as turn } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { together } from './together.ts'

/** A store whose statements end when the test says so. */
function slowStore() {
  const statements: { keys: readonly string[]; answer(): void; fail(): void }[] = []
  const read = together(() => (keys: readonly string[]) => {
    return new Promise<ReadonlyMap<string, string>>((resolve, reject) => {
      statements.push({
        keys,
        answer: () => resolve(new Map(keys.map(key => [key, key.toUpperCase()]))),
        fail: () => reject(new Error('the statement failed')),
      })
    })
  })({})
  return { read, statements }
}

test('what is asked while a statement is under way goes together with the next, each key once', async () => {
  const { read, statements } = slowStore()
  const first = read(['a'])
  const others = [read(['b', 'c']), read(['c', 'd']), read(['a'])]
  assert.equal(
    statements.map(({ keys }) => keys),
    [['a']],
  )
  statements[0]?.answer()
  assert.is((await first).get('a'), 'A')
  await turn()
  assert.equal(
    statements.map(({ keys }) => keys),
    [['a'], ['b', 'c', 'd', 'a']],
    'asked anew, even what was just answered: it may have changed',
  )
  statements[1]?.answer()
  const [one, two, three] = await Promise.all(others)
  assert.equal([one?.get('b'), two?.get('d'), three?.get('a')], ['B', 'D', 'A'])
})

test('a failure fails those who asked together, and nobody after them', async () => {
  const { read, statements } = slowStore()
  const failing = read(['a'])
  const next = read(['b'])
  statements[0]?.fail()
  assert.is(await failing.catch((error: Error) => error.message), 'the statement failed')
  await turn()
  statements[1]?.answer()
  assert.is((await next).get('b'), 'B')
})

test('a statement that hangs holds nobody up for long', async () => {
  const { read, statements } = slowStore()
  void read(['a'])
  const next = read(['b'])
  while (statements.length < 2) await turn()
  statements[1]?.answer()
  assert.is((await next).get('b'), 'B')
})

test('nodes of one process do not share', async () => {
  const asked: string[] = []
  const read = together((node: { name: string }) => async (keys: readonly string[]) => {
    asked.push(`${node.name}:${keys}`)
    return new Map<string, string>()
  })
  const [one, two] = [{ name: 'one' }, { name: 'two' }]
  await Promise.all([read(one)(['a']), read(two)(['a'])])
  assert.equal(asked, ['one:a', 'two:a'])
  assert.is(read(one), read(one))
})

test.run()
