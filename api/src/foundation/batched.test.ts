import { setImmediate as turn } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { batched } from './batched.ts'

/** A store whose statements end when the test ends them. */
function slowStore() {
  const statements: { keys: readonly string[]; answer(): void; fail(): void }[] = []
  const reading = batched(() => (keys: readonly string[]) => {
    return new Promise<ReadonlyMap<string, string>>((resolve, reject) => {
      statements.push({
        keys,
        answer: () => resolve(new Map(keys.map(key => [key, key.toUpperCase()]))),
        fail: () => reject(new Error('the statement failed')),
      })
    })
  })({})
  return {
    load: (key: string) => reading.load(key),
    statements,
    asked: () => statements.map(({ keys }) => keys.join('')),
  }
}

test('what is asked in one turn of the event loop is one statement, each key once', async () => {
  const { load, statements, asked } = slowStore()
  const answers = ['a', 'b', 'a'].map(load)
  assert.equal(asked(), [])
  await turn()
  assert.equal(asked(), ['ab'])
  statements[0]?.answer()
  assert.equal(await Promise.all(answers), ['A', 'B', 'A'])
})

test('what is asked while a statement is under way goes together with the next', async () => {
  const { load, statements, asked } = slowStore()
  const first = load('a')
  await turn()
  const others = ['b', 'c', 'a'].map(load)
  await turn()
  others.push(load('d'))
  assert.equal(asked(), ['a'])
  statements[0]?.answer()
  assert.is(await first, 'A')
  await turn()
  assert.equal(asked(), ['a', 'bcad'], 'asked anew, even what was just answered: it may have changed')
  statements[1]?.answer()
  assert.equal(await Promise.all(others), ['B', 'C', 'A', 'D'])
})

test('a failure fails those who asked together, and nobody after them', async () => {
  const { load, statements } = slowStore()
  const failing = load('a').catch((error: Error) => error.message)
  await turn()
  const next = load('b')
  statements[0]?.fail()
  assert.is(await failing, 'the statement failed')
  await turn()
  statements[1]?.answer()
  assert.is(await next, 'B')
})

test('a statement that hangs holds nobody up for long', async () => {
  const { load, statements } = slowStore()
  void load('a')
  await turn()
  const next = load('b')
  while (statements.length < 2) await turn()
  const after = load('c')
  statements[1]?.answer()
  assert.is(await next, 'B')
  while (statements.length < 3) await turn()
  statements[2]?.answer()
  assert.is(await after, 'C')
})

test('nodes of one process do not share, and what is missing is null', async () => {
  const asked: string[] = []
  const reading = batched((node: { name: string }) => async (keys: readonly string[]) => {
    asked.push(`${node.name}:${keys}`)
    return new Map<string, string>()
  })
  const [one, two] = [{ name: 'one' }, { name: 'two' }]
  assert.equal(await Promise.all([reading(one).load('a'), reading(two).load('a')]), [null, null])
  assert.equal(asked, ['one:a', 'two:a'])
})

test.run()
