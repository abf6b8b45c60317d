import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { sampleId, sampleReader } from '../../../test/sample-readers.ts'
import { SearchIndex } from './search-index.ts'
import {
  type Candidate,
  cursorOf,
  firstAfter,
  placeIn,
  placeOf,
  ReaderSort,
  type SortedBy,
  weighedRating,
} from './sort-readers.ts'

const { entries } = new SearchIndex([
  sampleReader(1, {
    name: 'Ann',
    rates: { CHAT: 300n, VOICE: 100n },
    readingSince: 2010,
    createdAt: '2026-03-01T00:00:00Z',
  }),
  sampleReader(2, { name: 'Bea', rates: { CHAT: 200n }, createdAt: '2026-02-01T00:00:00Z' }),
  sampleReader(4, { name: 'Zoë', rates: {}, readingSince: 1999 }),
  sampleReader(3, { name: 'Zoe', rates: { CHAT: 200n }, readingSince: 1999 }),
])
const by: SortedBy = {
  reachable: new Set(['user_bea', 'user_zoe']),
  ratings: new Map([
    [sampleId(1), { count: 100, stars: 490 }],
    [sampleId(2), { count: 1, stars: 5 }],
  ]),
  channel: null,
}

const places = (sort: ReaderSort, more: Partial<SortedBy> = {}, scores: number[] = []) =>
  entries.map((entry, at) => {
    const candidate: Candidate = { entry, score: scores[at] ?? 0 }
    return { id: Number(entry.id.slice(-2)), place: placeOf(candidate, sort, { ...by, ...more }) }
  })
const sorted = (...asked: Parameters<typeof places>) =>
  firstAfter(places(...asked), null, 100).map(({ id }) => id)

test('each order, with equal ones by name and then by id', () => {
  assert.equal(sorted('NAME'), [1, 2, 3, 4])
  assert.equal(sorted('AVAILABLE_FIRST'), [2, 3, 1, 4])
  assert.equal(sorted('PRICE'), [1, 2, 3, 4], 'on the cheapest channel; who has no price is last')
  assert.equal(sorted('PRICE', { channel: 'CHAT' }), [2, 3, 1, 4])
  assert.equal(sorted('RATING'), [1, 2, 3, 4])
  assert.equal(sorted('EXPERIENCE'), [3, 4, 1, 2])
  assert.equal(sorted('NEWEST'), [1, 2, 3, 4])
  assert.equal(sorted('RELEVANCE', {}, [1, 1, 3, 1]), [4, 2, 3, 1])
})

test('many good reviews stand before one that is perfect, and no review last', () => {
  assert.ok(weighedRating({ count: 100, stars: 490 }) > weighedRating({ count: 1, stars: 5 }))
  assert.ok(weighedRating({ count: 1, stars: 1 }) > weighedRating(undefined))
})

test('pages of any size have each reader once in every order, through their cursors', () => {
  for (const sort of Object.values(ReaderSort))
    for (const size of [1, 2, 3]) {
      const all = places(sort)
      const ids: number[] = []
      for (let after: string | null = null; ; ) {
        const page = firstAfter(all, after === null ? null : placeIn(after, sort), size)
        const last = page.at(-1)
        if (!last) break
        ids.push(...page.map(({ id }) => id))
        after = cursorOf(sort, last.place)
      }
      assert.equal(ids, sorted(sort), `${sort} by ${size}`)
    }
})

test('a page goes on after somebody who is gone', () => {
  const all = places('PRICE')
  const second = firstAfter(all, null, 2)[1]
  assert.ok(second)
  assert.equal(
    firstAfter(
      all.filter(each => each !== second),
      second.place,
      2,
    ).map(({ id }) => id),
    [3, 4],
  )
})

test('a cursor of another order or list is refused', () => {
  const cursor = cursorOf('PRICE', [[200], 'bea', sampleId(2)])
  assert.equal(placeIn(cursor, 'PRICE'), [[200], 'bea', sampleId(2)])
  for (const wrong of [
    'nonsense',
    '{}',
    '[]',
    '["NAME"]',
    `["NAME",{},"a","${sampleId(1)}"]`,
    '["NAME","a","b"]',
  ])
    assert.throws(() => placeIn(wrong, 'NAME'), /cursor|id of a reader/, wrong)
  assert.throws(() => placeIn(cursor, 'NAME'), /in the same order/)
})

test.run()
