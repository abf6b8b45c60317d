import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { statement } from '../../foundation/database/database.ts'
import { readerById } from '../find-readers.ts'
import type { Reader } from '../reader.ts'
import { readersPage } from '../search/search-readers.ts'
import { badgeProgress, badgesOf } from './badges.ts'

const COUNTED = statement(
  'test.counted',
  `INSERT INTO readings.daily_completions (profile_id, day, subject, readings)
   SELECT $1, (now AT TIME ZONE 'UTC')::date - $2::int, $3, $4 FROM foundation.clock_face`,
)
const RATED = statement('test.rated', 'INSERT INTO aftercare.review_totals VALUES ($1, $2, $3)')

const { story, run } = stories('badges', async ({ app, mara, orin }) => {
  const counted = (readerId: string, daysAgo: number, slug: string, readings: number) =>
    app.db.rows(COUNTED, [readerId, daysAgo, slug, readings])
  await counted(mara.readerId, 0, 'tarot', 30)
  await counted(mara.readerId, 89, 'tarot', 10)
  await counted(mara.readerId, 90, 'tarot', 500)
  await counted(mara.readerId, 1, 'crystals', 10)
  await counted(mara.readerId, 1, 'empathy', 9)
  // An attribute that the profile does not carry any more.
  await counted(mara.readerId, 1, 'runes', 500)
  await counted(orin.readerId, 1, 'runes', 200)
  await app.db.rows(RATED, [mara.readerId, 10, 45])
})

const maraOf = async ({ app, mara }: World) => (await readerById(app, mara.readerId)) as Reader

story('are given for readings of the days that count, the highest first', async world => {
  const badges = await badgesOf(world.app, await maraOf(world))
  assert.equal(
    badges.map(({ attribute, level }) => `${attribute.slug} ${level}`),
    ['tarot SILVER', 'crystals BRONZE'],
  )
})

story('are not given to a reader without reviews', async ({ app, orin }) => {
  assert.equal(await badgesOf(app, (await readerById(app, orin.readerId)) as Reader), [])
})

story('show a reader how far they are', async world => {
  const progress = await badgeProgress(world.app, await maraOf(world))
  const of = (slug: string) => progress.find(({ attribute }) => attribute.slug === slug)
  assert.equal([of('tarot')?.level, of('tarot')?.readings, of('tarot')?.next?.level], ['SILVER', 40, 'GOLD'])
  assert.equal([of('empathy')?.level, of('empathy')?.readings, of('empathy')?.next?.readings], [null, 9, 10])
  assert.equal([of('gentle')?.readings, of('gentle')?.rating], [0, 4.5])
})

story('are a filter of the list', async ({ app }) => {
  const found = async (badge: 'BRONZE' | 'SILVER' | 'GOLD') =>
    (await readersPage(app, { first: 10, badge })).edges.map(({ node }) => node.name)
  assert.equal(await found('BRONZE'), ['Mara Moonwater'])
  assert.equal(await found('SILVER'), ['Mara Moonwater'])
  assert.equal(await found('GOLD'), [])
})

run()
