import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { TYPES } from '../notification-types.ts'
import type { NotificationChannel } from '../type-spec.ts'
import { AT_ONCE, plan, type Settings } from './plan.ts'

const night = new Date('2026-12-02T03:00:00Z')
const settings: Settings = {
  timeZone: 'UTC',
  quiet: { fromMinute: 0, toMinute: 480 },
  digest: 'DAILY',
  reminders: [],
}
const choose = (...all: [NotificationChannel, boolean][]) => new Map(all)
const channels = (...args: Parameters<typeof plan>) => plan(...args).map(({ channel }) => channel)

test('where nothing was chosen, a type goes by its own channels', () => {
  assert.equal(channels('PAYOUT_PAID', choose(), AT_ONCE, night), ['IN_APP', 'MAIL'])
  assert.equal(channels('RING', choose(), AT_ONCE, night), ['PUSH'])
})

test('a channel that was switched off is not used, and one that is always used cannot be', () => {
  assert.equal(channels('PAYOUT_PAID', choose(['MAIL', false], ['IN_APP', false]), AT_ONCE, night), [])
  assert.equal(channels('RECEIPT', choose(['MAIL', false], ['PUSH', true]), AT_ONCE, night), [
    'IN_APP',
    'MAIL',
    'PUSH',
  ])
  assert.equal(channels('RING', choose(['MAIL', true]), AT_ONCE, night), ['PUSH'], 'one that is not offered')
})

test('quiet hours hold what goes out, not what stands in the app', () => {
  const times = plan('RECEIPT', choose(), settings, night).map(({ heldUntil }) => heldUntil?.toISOString())
  assert.equal(times, [undefined, '2026-12-02T08:00:00.000Z'])
})

test('what is live passes', () => {
  for (const type of ['RING', 'APPOINTMENT_SOON'] as const)
    for (const { heldUntil } of plan(type, choose(), settings, night)) assert.is(heldUntil, null)
})

test('a digest holds mails that can be switched off, and no others', () => {
  const noon = new Date('2026-12-02T12:00:00Z')
  const mail = (type: keyof typeof TYPES) =>
    plan(type, choose(), settings, noon).find(({ channel }) => channel === 'MAIL')
  assert.equal(mail('PAYOUT_PAID'), {
    channel: 'MAIL',
    heldUntil: new Date('2026-12-03T09:00:00Z'),
    forDigest: true,
  })
  assert.is(mail('PAYOUT_FAILED')?.heldUntil, null)
})

test.run()
