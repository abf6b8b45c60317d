import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { WorkQueue } from './work-queue.ts'

test('one piece of work is done a turn, so that what is due comes between any two', async () => {
  const queue = new WorkQueue()
  let inThisTurn = 0
  let turns = 0
  const work = Array.from({ length: 50 }, () => queue.run(() => ++inThisTurn))
  let done = false
  const watch = () => {
    turns++
    inThisTurn = 0
    if (!done) setImmediate(watch)
  }
  setImmediate(watch)
  const most = Math.max(...(await Promise.all(work)))
  done = true
  assert.is(most, 1)
  assert.ok(turns >= 50)
})

test('what fails holds nothing up, and what is too much is refused', async () => {
  const queue = new WorkQueue()
  const failed = queue.run(() => {
    throw new Error('wrong')
  })
  const others = Array.from({ length: 600 }, () => queue.run(() => 'done').catch(({ code }) => code))
  assert.is(await failed.catch(({ message }) => message), 'wrong')
  const answers = await Promise.all(others)
  assert.is(answers.filter(answer => answer === 'done').length, 499)
  assert.is(answers.at(-1), 'RATE_LIMITED')
  assert.is(await queue.run(() => 'again'), 'again')
})

test.run()
