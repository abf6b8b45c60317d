import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { onSlow, watched } from './slow.ts'

test('what takes long is told once, until the last of it is answered; what fails is answered, too', async () => {
  const real = globalThis.setTimeout
  const due: (() => void)[] = []
  globalThis.setTimeout = ((act: () => void) => void due.push(act)) as never
  const told: boolean[] = []
  const stop = onSlow(isSlow => told.push(isSlow))
  const answers: ((problem?: Error) => void)[] = []
  const ask = () =>
    watched(
      new Promise<void>((resolve, reject) =>
        answers.push(problem => (problem ? reject(problem) : resolve())),
      ),
    )
  const [one, other] = [ask(), ask()]
  globalThis.setTimeout = real
  assert.equal(told, [])
  for (const act of due) act()
  assert.equal(told, [true])
  answers[0]?.()
  await one
  assert.equal(told, [true])
  answers[1]?.(new Error('unreachable'))
  await other.catch(() => undefined)
  assert.equal(told, [true, false])
  stop()
})

test.run()
