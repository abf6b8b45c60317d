import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { keepHonest } from './keep-honest.ts'

function lineAt(now: number) {
  const happened: (string | number)[] = []
  const line = {
    expiresAt: Number.POSITIVE_INFINITY,
    state: 'READY' as 'READY' | 'OPEN' | 'GREETING',
    openedAt: now,
    lastHeardAt: now,
    askedAt: now,
    owesSign: false,
    hearEverySeconds: 3,
    cutOff: (code: number) => void happened.push(code),
    askForSign(at: number) {
      happened.push('asked')
      line.askedAt = at
      line.owesSign = true
    },
  }
  return { line, happened }
}

test('a line heard from lately is left alone', () => {
  const { line, happened } = lineAt(0)
  keepHonest(line, 2_900)
  assert.equal(happened, [])
})

test('a quiet line is pinged, and closed when it does not answer', () => {
  const { line, happened } = lineAt(0)
  keepHonest(line, 3_000)
  keepHonest(line, 5_900)
  assert.equal(happened, ['asked'])
  keepHonest(line, 6_000)
  assert.equal(happened, ['asked', 4408])
})

test('one that answers goes on', () => {
  const { line, happened } = lineAt(0)
  keepHonest(line, 3_000)
  assert.ok(line.owesSign)
  line.lastHeardAt = 3_040
  line.owesSign = false
  keepHonest(line, 6_040)
  assert.equal(happened, ['asked', 'asked'])
})

test('one that answers goes on, though the clock was set back meanwhile', () => {
  const { line, happened } = lineAt(0)
  keepHonest(line, 3_000)
  line.lastHeardAt = 2_998
  line.owesSign = false
  keepHonest(line, 6_000)
  assert.equal(happened, ['asked', 'asked'])
})

test('an expired token and a greeting that never came end it', () => {
  const expired = lineAt(0)
  expired.line.expiresAt = 1_000
  keepHonest(expired.line, 1_000)
  assert.equal(expired.happened, [4401])
  const mute = lineAt(0)
  mute.line.state = 'OPEN'
  keepHonest(mute.line, 5_001)
  assert.equal(mute.happened, [4408])
})

test.run()
