import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import type { Fault } from '../../foundation/fault.ts'
import { cursorOf, placeIn, type ReviewSort, starsIn } from './review-page.ts'
import { addReview, reviewPage, starCounts } from './reviews.store.ts'

const STARS = [5, 3, 5, 1, 4, 5, 3]

const { story, run } = stories('pages of reviews', async ({ app, mara, theo }) => {
  for (const stars of STARS)
    await app.db.transact(tx =>
      addReview(tx, {
        readingId: randomUUID(),
        profileId: mara.readerId,
        clientId: theo.viewer.id,
        stars,
        comment: '',
        nameStyle: 'FIRST_NAME',
        alias: null,
        isHidden: false,
      }),
    )
})

/** Stars in order, read two by two, with the place at which each was written. */
async function all({ app, mara }: World, sort: ReviewSort, stars: number | null = null) {
  const found: { stars: number; id: string }[] = []
  for (let after: string | null = null; ; ) {
    const asked = { profileId: mara.readerId, sort, stars, after: placeIn(after), first: 2 }
    const rows = await reviewPage(app.db, asked)
    found.push(...rows.slice(0, 2))
    const last = rows[1]
    if (rows.length < 3 || !last) return found
    after = cursorOf(last)
  }
}

story('come in three orders, the newest first among equal stars', async world => {
  const of = async (sort: ReviewSort) => (await all(world, sort)).map(({ stars }) => stars)
  assert.equal(await of('NEWEST'), [...STARS].reverse())
  assert.equal(await of('HIGHEST'), [5, 5, 5, 4, 3, 3, 1])
  assert.equal(await of('LOWEST'), [1, 3, 3, 4, 5, 5, 5])
  for (const sort of ['HIGHEST', 'LOWEST'] as const) {
    const fives = (await all(world, sort)).filter(({ stars }) => stars === 5).map(({ id }) => id)
    assert.equal(fives, [...fives].sort().reverse())
  }
})

story('may be those of so many stars alone', async world => {
  for (const sort of ['NEWEST', 'HIGHEST', 'LOWEST'] as const)
    assert.equal(
      (await all(world, sort, 3)).map(({ stars }) => stars),
      [3, 3],
    )
  assert.equal(await all(world, 'NEWEST', 2), [])
})

story('are counted by stars', async ({ app, mara }) => {
  const counts = new Map((await starCounts(app.db, mara.readerId)).map(({ stars, count }) => [stars, count]))
  assert.equal(
    [1, 2, 3, 4, 5].map(stars => counts.get(stars) ?? 0),
    [1, 0, 2, 1, 3],
  )
})

story('refuse what is no place in them', async () => {
  const codeOf = (work: () => unknown) => {
    try {
      work()
      return null
    } catch (fault) {
      return (fault as Fault).code
    }
  }
  for (const cursor of ['x', '6:x', '5:x', `0:${randomUUID()}`])
    assert.is(
      codeOf(() => placeIn(cursor)),
      'BAD_INPUT',
    )
  for (const stars of [0, 6])
    assert.is(
      codeOf(() => starsIn(stars)),
      'BAD_INPUT',
    )
  assert.is(starsIn(undefined), null)
})

run()
