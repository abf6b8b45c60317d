import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { boundsOf, type ReportPeriod, stepsBetween } from './report-period.ts'

const { story, run } = stories('periods of a reader’s report')

/** A period's edges and days as of a moment, in a zone. */
async function edges({ app }: World, period: ReportPeriod, timeZone: string, at: string) {
  const { since, until, before, firstDay, lastDay } = await boundsOf(app.db, period, timeZone, new Date(at))
  return [since.toISOString(), until.toISOString(), before?.toISOString() ?? null, firstDay, lastDay]
}

story('a week begins on Monday at midnight of the reader, though it is Sunday elsewhere', async world => {
  // Monday 00:30 in Lisbon's summer, Sunday 23:30 in UTC.
  const at = '2026-06-07T23:30:00.000Z'
  assert.equal((await edges(world, 'THIS_WEEK', 'Europe/Lisbon', at)).slice(0, 1), [
    '2026-06-07T23:00:00.000Z',
  ])
  assert.equal((await edges(world, 'THIS_WEEK', 'UTC', at)).slice(0, 1), ['2026-06-01T00:00:00.000Z'])
})

story('the week in which clocks go forward has an hour less', async world => {
  // 29 March 2026, 01:00 UTC: Lisbon goes from UTC to UTC+1.
  assert.equal(await edges(world, 'LAST_WEEK', 'Europe/Lisbon', '2026-03-31T12:00:00.000Z'), [
    '2026-03-23T00:00:00.000Z',
    '2026-03-29T23:00:00.000Z',
    '2026-03-16T00:00:00.000Z',
    '2026-03-23',
    '2026-03-29',
  ])
})

story('the week in which clocks go back has an hour more', async world => {
  // 1 November 2026, 06:00 UTC: New York goes from UTC−4 to UTC−5.
  assert.equal(
    (await edges(world, 'LAST_WEEK', 'America/New_York', '2026-11-03T12:00:00.000Z')).slice(0, 2),
    ['2026-10-26T04:00:00.000Z', '2026-11-02T05:00:00.000Z'],
  )
})

story('a month is a calendar month of the reader', async world => {
  // 1 March 01:00 in Auckland is still February in UTC.
  const at = '2026-02-28T12:00:00.000Z'
  assert.equal(await edges(world, 'LAST_MONTH', 'Pacific/Auckland', at), [
    '2026-01-31T11:00:00.000Z',
    '2026-02-28T11:00:00.000Z',
    '2025-12-31T11:00:00.000Z',
    '2026-02-01',
    '2026-02-28',
  ])
})

story('three months back from the end of May is the last day of February', async world => {
  const [since, , , firstDay, lastDay] = await edges(
    world,
    'LAST_3_MONTHS',
    'UTC',
    '2026-05-31T10:00:00.000Z',
  )
  assert.equal([since, firstDay, lastDay], ['2026-02-28T00:00:00.000Z', '2026-02-28', '2026-05-31'])
})

story('what happens at this very moment belongs to a period that goes on', async world => {
  const at = new Date('2026-05-04T00:00:00.000Z')
  const { since, until } = await boundsOf(world.app.db, 'THIS_WEEK', 'UTC', at)
  assert.ok(since <= at && until >= at)
  const { before } = await boundsOf(world.app.db, 'TOTAL', 'UTC', at)
  assert.is(before, null)
})

story('a series has every step, empty ones too', async () => {
  assert.equal(stepsBetween('DAY', '2026-02-27', '2026-03-02'), [
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
    '2026-03-02',
  ])
  assert.equal(stepsBetween('WEEK', '2026-03-25', '2026-04-06'), ['2026-03-23', '2026-03-30', '2026-04-06'])
  assert.equal(stepsBetween('MONTH', '2025-11-30', '2026-01-01'), ['2025-11-01', '2025-12-01', '2026-01-01'])
  assert.is(stepsBetween('MONTH', '1990-01-01', '2026-01-01').length, 60)
})

run()
