import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { cursorAt, latestFirst, placeAt } from './place.ts'

const one = '0192f0c1-0000-7000-8000-000000000001'
const two = '0192f0c1-0000-7000-8000-000000000002'
const at = (time: string, id = one) => ({ at: new Date(`2026-12-08T${time}Z`), id })

test('a place comes back from its cursor, to the millisecond', () => {
  const place = at('10:00:00.123')
  assert.equal(placeAt(cursorAt(place)), place)
  assert.is(placeAt(null), null)
})

test('what this list never gave is no cursor', () => {
  assert.throws(() => placeAt('nonsense'), /cursor/)
  assert.throws(() => placeAt(cursorAt({ at: new Date(0), id: 'x' })))
})

test('the latest is first, and of one moment the later id', () => {
  const places = latestFirst([at('10:00:00'), at('12:00:00')], [at('11:00:00'), at('12:00:00', two)])
  assert.equal(
    places.map(place => [place.at.getUTCHours(), place.id]),
    [
      [12, two],
      [12, one],
      [11, one],
      [10, one],
    ],
  )
})

test.run()
