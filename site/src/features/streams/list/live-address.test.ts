import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { listAddress, wantedLists } from './live-address.ts'

test('one list goes on while the others stay where they are', () => {
  const wanted = wantedLists(new URLSearchParams('upcoming=a&replays=b'))
  assert.equal(wanted, { live: null, upcoming: 'a', replays: 'b' })
  assert.is(listAddress(wanted, 'replays', 'c'), '/live?upcoming=a&replays=c#replays')
  assert.is(listAddress(wanted, 'upcoming', null), '/live?replays=b#upcoming')
})

test('a list that begins again leaves a plain address', () => {
  assert.is(listAddress(wantedLists(new URLSearchParams('live=a')), 'live', null), '/live#live')
})

test.run()
