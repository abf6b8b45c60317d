import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { dueTimes, isOverdue, overdueSince } from './service-times.ts'

const times = { answerHours: 24, decisionHours: 72 }
const openedAt = new Date('2026-11-01T10:00:00.250Z')
const after = (hours: number, milliseconds = 0) =>
  new Date(openedAt.getTime() + hours * 3_600_000 + milliseconds)
const open = { openedAt, takenUpAt: null, state: 'OPEN' as const }

test('a case is due so many hours after it was opened', () => {
  assert.equal(dueTimes({ openedAt }, times), { answerDueAt: after(24), decisionDueAt: after(72) })
  assert.equal(overdueSince(after(80), times), { undecidedSince: after(8), untakenSince: after(56) })
})

test('one that nobody took is overdue after the first of them, to the millisecond', () => {
  assert.not(isOverdue(open, after(24), times))
  assert.ok(isOverdue(open, after(24, 1), times))
  assert.not(isOverdue({ ...open, takenUpAt: openedAt }, after(24, 1), times))
})

test('one that is not decided is overdue after the second, and none that is', () => {
  const taken = { ...open, takenUpAt: after(1) }
  assert.not(isOverdue(taken, after(72), times))
  assert.ok(isOverdue(taken, after(72, 1), times))
  assert.not(isOverdue({ ...taken, state: 'DECIDED' }, after(999), times))
})

test.run()
