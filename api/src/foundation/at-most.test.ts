import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { AtMost } from './at-most.ts'

test('no more runs at a time than may, in order, and a failure frees its turn', async () => {
  const most = new AtMost(2)
  const ends: (() => void)[] = []
  const began: number[] = []
  const work = [0, 1, 2, 3].map(number =>
    most
      .run(async () => {
        began.push(number)
        await new Promise<void>(resolve => ends.push(resolve))
        if (number === 0) throw new Error('failed')
        return number
      })
      .catch(() => null),
  )
  await Promise.resolve()
  assert.equal(began, [0, 1])
  ends[0]?.()
  assert.is(await work[0], null)
  assert.equal(began, [0, 1, 2])
  ends[1]?.()
  await work[1]
  assert.equal(began, [0, 1, 2, 3])
  ends[2]?.()
  ends[3]?.()
  assert.equal(await Promise.all(work), [null, 1, 2, 3])
})

test.run()
