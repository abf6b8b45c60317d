import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { timelineOf } from './timeline.ts'

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, second)).toISOString()

test('what happened in a reading stands in its order, with how long a side was gone', () => {
  const pauses = [
    { from: at(30), to: at(45), side: 'READER' as const },
    { from: at(50), to: at(52), side: null },
  ]
  const held = { requestedAt: at(0), acceptedAt: at(5), startedAt: at(8), endedAt: at(59) }
  assert.equal(
    timelineOf({ ...held, receipt: { pauses } }).map(({ key, seconds }) => [key.split('.').at(-1), seconds]),
    [
      ['requested', null],
      ['accepted', null],
      ['started', null],
      ['readerGone', 15],
      ['bothGone', 2],
      ['ended', null],
    ],
  )
})

test('of one that never began there is little', () => {
  const held = { requestedAt: at(0), acceptedAt: null, startedAt: null, endedAt: at(60), receipt: null }
  assert.is(timelineOf(held).length, 2)
})

test.run()
