import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { AppointmentLineFragment } from '../../../graphql/generated.ts'
import { withChange } from './with-change.ts'

const at = (day: number, standing = 'BOOKED') =>
  ({ id: `of ${day}`, startsAt: `2026-12-0${day}T10:00:00.000Z`, standing }) as AppointmentLineFragment
const ids = (list: AppointmentLineFragment[]) => list.map(({ id }) => id)
const booked = { state: 'BOOKED' as const, hasMore: false }

test('what comes stands at its time', () => {
  assert.equal(ids(withChange([at(1), at(3)], at(2), booked)), ['of 1', 'of 2', 'of 3'])
})

test('what is not in that state any more goes', () => {
  assert.equal(ids(withChange([at(1), at(2)], at(1, 'CANCELLED'), booked)), ['of 2'])
})

test('what is moved stands once', () => {
  const moved = { ...at(1), startsAt: '2026-12-09T10:00:00.000Z' }
  assert.equal(ids(withChange([at(1), at(2)], moved, booked)), ['of 2', 'of 1'])
})

test('what belongs to the next page is not added to this one', () => {
  assert.equal(ids(withChange([at(1), at(2)], at(3), { ...booked, hasMore: true })), ['of 1', 'of 2'])
})

test.run()
