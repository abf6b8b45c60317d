import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { checkLiveness } from './liveness.ts'

function connectionAt(now: number) {
  const happened: (string | number)[] = []
  const connection = {
    expiresAt: Number.POSITIVE_INFINITY,
    lastSignAt: now,
    askedAt: now,
    owesSign: false,
    signEverySeconds: 3,
    cutOff: (code: number) => void happened.push(code),
    askForSign(at: number) {
      happened.push('asked')
      connection.askedAt = at
      connection.owesSign = true
    },
  }
  return { connection, happened }
}

test('a connection with a recent sign of life is left alone', () => {
  const { connection, happened } = connectionAt(0)
  checkLiveness(connection, 2_900)
  assert.equal(happened, [])
})

test('a quiet connection is pinged, and closed when it does not answer', () => {
  const { connection, happened } = connectionAt(0)
  checkLiveness(connection, 3_000)
  checkLiveness(connection, 5_900)
  assert.equal(happened, ['asked'])
  checkLiveness(connection, 6_000)
  assert.equal(happened, ['asked', 4408])
})

test('one that answers goes on', () => {
  const { connection, happened } = connectionAt(0)
  checkLiveness(connection, 3_000)
  assert.ok(connection.owesSign)
  connection.lastSignAt = 3_040
  connection.owesSign = false
  checkLiveness(connection, 6_040)
  assert.equal(happened, ['asked', 'asked'])
})

test('one that answers goes on, though the clock was set back meanwhile', () => {
  const { connection, happened } = connectionAt(0)
  checkLiveness(connection, 3_000)
  connection.lastSignAt = 2_998
  connection.owesSign = false
  checkLiveness(connection, 6_000)
  assert.equal(happened, ['asked', 'asked'])
})

test('an expired token ends it, by a code that is not final to its client', () => {
  const { connection, happened } = connectionAt(0)
  connection.expiresAt = 1_000
  checkLiveness(connection, 1_000)
  assert.equal(happened, [4403])
})

test.run()
