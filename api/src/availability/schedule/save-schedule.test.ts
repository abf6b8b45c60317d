import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import { saveSchedule } from './save-schedule.ts'
import type { Schedule } from './schedule.ts'
import { ScheduleInvalid, ScheduleType } from './schedule-type.ts'
import { scheduleOf } from './schedules.store.ts'

const { story, run } = stories('a reader saves when they take appointments')
const WEEK: Schedule = {
  weekly: [
    { weekday: 1, fromMinute: 540, toMinute: 1020 },
    { weekday: 5, fromMinute: 1320, toMinute: 1560 },
  ],
  daysOff: ['2026-12-24', '2026-12-25'],
  extra: [{ day: '2026-12-27', fromMinute: 600, toMinute: 720 }],
  bufferBefore: 5,
  bufferAfter: 10,
  noticeMinutes: 120,
  daysAhead: 60,
  mostADay: 6,
}

story('it is as it was saved, the last one, however often', async ({ app, mara, orin }) => {
  assert.is(await scheduleOf(app.db, mara.viewer.id), null)
  assert.instance(await saveSchedule(app, mara.viewer, WEEK), ScheduleType)
  assert.instance(await saveSchedule(app, mara.viewer, WEEK), ScheduleType)
  const { personId, ...saved } = (await scheduleOf(app.db, mara.viewer.id)) ?? { personId: '' }
  assert.is(personId, mara.viewer.id)
  assert.equal(saved, WEEK)
  const less = { ...WEEK, weekly: WEEK.weekly.slice(1), daysOff: [], extra: [], mostADay: null }
  await saveSchedule(app, mara.viewer, less)
  const { personId: _, ...now } = (await scheduleOf(app.db, mara.viewer.id)) ?? { personId: '' }
  assert.equal(now, less)
  assert.is(await scheduleOf(app.db, orin.viewer.id), null)
})

story('hours that overlap are refused in words, and nothing changes', async ({ app, selene }) => {
  await saveSchedule(app, selene.viewer, WEEK)
  const weekly = [...WEEK.weekly, { weekday: 6, fromMinute: 119, toMinute: 180 }]
  const refused = (await saveSchedule(app, selene.viewer, { ...WEEK, weekly })) as ScheduleInvalid
  assert.instance(refused, ScheduleInvalid)
  assert.is(refused.code, 'OVERLAP')
  assert.match(refused.message({ language: 'en' }), /overlap/)
  assert.match(refused.message({ language: 'es' }), /solapan/)
  assert.equal((await scheduleOf(app.db, selene.viewer.id))?.weekly, WEEK.weekly)
})

story('two saves at once leave one of both, whole', async ({ app, orin }) => {
  const other = { ...WEEK, weekly: [{ weekday: 3, fromMinute: 0, toMinute: 60 }], daysOff: [], extra: [] }
  await Promise.all([WEEK, other, WEEK, other].map(each => saveSchedule(app, orin.viewer, each)))
  const { personId: _, ...saved } = (await scheduleOf(app.db, orin.viewer.id)) ?? { personId: '' }
  assert.ok(
    [WEEK, other].some(each => JSON.stringify(each.weekly) === JSON.stringify((saved as Schedule).weekly)),
  )
  const isWhole = (saved as Schedule).daysOff.length === ((saved as Schedule).weekly.length === 2 ? 2 : 0)
  assert.ok(isWhole)
})

run()
