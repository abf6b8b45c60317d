import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { startSms } from '../../../../local/src/sms/sms.ts'
import type { Client } from '../../../test/people.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { dismissPerson, lockPerson } from '../../accounts/index.ts'
import { statement } from '../../foundation/database/database.ts'
import { deliveryJobs } from '../../foundation/events/deliver-events.ts'
import { listParked } from '../../foundation/events/deliveries.store.ts'
import { handlerNamed } from '../../foundation/events/events.ts'
import { twilioSms } from '../../outside/index.ts'
import { laterParts } from '../../privacy/later-parts.ts'
import { releaseHeld } from '../channels/release-held.ts'
import { changeSettings, settingsNow } from '../choices/change-settings.ts'
import { NotificationSettings } from '../choices/notification-settings.ts'
import { SmsDue } from '../events.ts'
import '../index.ts'
import { notify } from '../notify.ts'
import { numberIn } from './phone.ts'
import { phoneOf, savePhone } from './phones.store.ts'
import {
  PhoneCodeNotSent,
  PhoneCodeOver,
  PhoneCodeWrong,
  PhoneNumberInvalid,
  TextsNotOffered,
} from './refusals.ts'
import { sendPhoneCode } from './send-code.ts'
import { removePhone, verifyPhone } from './verify-phone.ts'

type Provider = Awaited<ReturnType<typeof startSms>>
const account = { accountSid: 'AC0123', authToken: 'a-token' }
const STORED = statement('test.stored-codes', 'SELECT c::text AS row FROM notifications.phone_codes c')
const KEYS = statement('test.stored-keys', 'SELECT k::text AS row FROM foundation.idempotency_keys k')
let numbers = 0
const aNumber = () => `+1555${String(1_000_000 + ++numbers)}`

const test = suite<{ world: World; provider: Provider }>('telephones')
test.before(async context => {
  context.provider = await startSms(account)
  const settings = { ...account, from: '+15550000000', apiUrl: context.provider.url }
  context.world = await openWorld({ sms: twilioSms(settings) }, { sms: { kind: 'twilio', ...settings } })
  context.world.runs(deliveryJobs(context.world.app as never, { attempts: 2, afterSeconds: () => 0 }))
})
test.before.each(({ provider }) => {
  provider.comeBack()
  provider.sent.splice(0)
})
test.after(async ({ world, provider }) => {
  await world.close()
  await provider.stop()
})

const asks = ({ app }: World, { viewer }: Client, number: string, idempotencyKey: string = randomUUID()) =>
  sendPhoneCode(app, viewer, { number, idempotencyKey, host: 'localhost:3000', language: 'en' })
const types = ({ app }: World, { viewer }: Client, code: string, idempotencyKey: string = randomUUID()) =>
  verifyPhone(app, viewer, { code, idempotencyKey })
const codeIn = ({ sent }: Provider) => /^(\d{6}) /.exec(sent.at(-1)?.text ?? '')?.[1] ?? ''
const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

/** Somebody with a number that is theirs, who wants texts about payouts that fail. */
async function withPhone(world: World, provider: Provider) {
  const client = await world.stranger()
  const number = aNumber()
  await asks(world, client, number)
  assert.instance(await types(world, client, codeIn(provider)), NotificationSettings)
  await changeSettings(world.app, client.viewer, {
    choices: [{ type: 'PAYOUT_FAILED', channel: 'SMS', isOn: true }],
  })
  provider.sent.splice(0)
  return { client, number }
}

const failsPayout = ({ app }: World, { viewer }: Client) =>
  app.db.transact(tx =>
    notify(tx, 'PAYOUT_FAILED', [
      {
        personId: viewer.id,
        facts: { amount: { minor: '4200', currency: 'USD' }, reason: '' },
        link: '/desk/reader#payouts',
        eventKey: randomUUID(),
      },
    ]),
  )

test('a number is one with the code of its country', () => {
  for (const typed of ['+15551234567', '+1 (555) 123-4567', '0015551234567', ' +1.555.123.4567 '])
    assert.is(numberIn(typed), '+15551234567', typed)
  for (const typed of [
    '5551234567',
    '+0555123456',
    '+1555',
    '+1555123456789012',
    'call me',
    '',
    '+1555123456x',
  ])
    assert.is(numberIn(typed), null, typed)
})

test('a number is somebody’s once they type what was sent there; then texts are theirs to choose', async ({
  world,
  provider,
}) => {
  const { app } = world
  const client = await world.stranger()
  const number = aNumber()
  const choice = { type: 'RECEIPT', channel: 'SMS', isOn: true } as const
  const refused = await changeSettings(app, client.viewer, { choices: [choice] }).catch(fault => fault.code)
  assert.is(refused, 'BAD_INPUT')
  const key = randomUUID()
  assert.instance(await asks(world, client, number, key), NotificationSettings)
  assert.instance(await asks(world, client, number, key), NotificationSettings)
  assert.equal(
    provider.sent.map(({ to }) => to),
    [number],
    'sent once',
  )
  assert.match(provider.sent[0]?.text ?? '', /^\d{6} is your SoulSeer code\. It works for 10 minutes/)
  assert.is(await phoneOf(app.db, client.viewer.id), null)
  const stored = [...(await app.db.rows(STORED)), ...(await app.db.rows(KEYS))].map(row =>
    JSON.stringify(row),
  )
  assert.not.match(stored.join(), codeIn(provider))
  assert.not.match((await app.db.rows(KEYS)).map(row => JSON.stringify(row)).join(), number.slice(1))

  const typed = randomUUID()
  assert.instance(await types(world, client, `${codeIn(provider)} `, typed), NotificationSettings)
  assert.instance(await types(world, client, codeIn(provider), typed), NotificationSettings, 'sent again')
  assert.instance(await types(world, client, codeIn(provider)), PhoneCodeOver, 'used up')
  assert.is((await phoneOf(app.db, client.viewer.id))?.number, number)
  const { choices } = await changeSettings(app, client.viewer, { choices: [choice] })
  assert.ok(choices.some(({ channel, isOn }) => channel === 'SMS' && isOn))
})

test('a code is tried five times, for ten minutes, by its own person', async ({ world, provider }) => {
  const [client, other] = [await world.stranger(), await world.stranger()]
  await asks(world, client, aNumber())
  const code = codeIn(provider)
  assert.instance(await types(world, other, code), PhoneCodeOver)
  for (const left of [4, 3, 2, 1, 0]) {
    const wrong = await types(world, client, otherThan(code))
    assert.is(wrong instanceof PhoneCodeWrong && wrong.triesLeft, left)
  }
  assert.instance(await types(world, client, code), PhoneCodeOver)

  await asks(world, client, aNumber())
  await world.advance(599)
  await asks(world, other, aNumber())
  const [first, second] = provider.sent.slice(-2).map(({ text }) => text.slice(0, 6))
  assert.ok(first && second)
  await world.advance(2)
  assert.instance(await types(world, client, first), PhoneCodeOver)
  assert.instance(await types(world, other, second), NotificationSettings)
})

test('tries at the same moment are counted each', async ({ world, provider }) => {
  const client = await world.stranger()
  await asks(world, client, aNumber())
  const wrong = otherThan(codeIn(provider))
  const answers = await Promise.all(Array.from({ length: 8 }, () => types(world, client, wrong)))
  assert.is(answers.filter(each => each instanceof PhoneCodeWrong).length, 5)
  const right = await Promise.all([1, 2].map(() => types(world, client, codeIn(provider))))
  assert.ok(right.every(each => each instanceof PhoneCodeOver))
})

test('what cannot be sent leaves no code, and one number is sent five a day', async ({ world, provider }) => {
  const { app } = world
  const client = await world.stranger()
  assert.instance(await asks(world, client, '555 1234'), PhoneNumberInvalid)
  const refused = await asks(world, client, provider.refused)
  assert.is(refused instanceof PhoneNumberInvalid && refused.code, 'NOT_REACHED')
  provider.goAway()
  const key = randomUUID()
  const number = aNumber()
  assert.instance(await asks(world, client, number, key), PhoneCodeNotSent)
  assert.instance(await asks(world, client, number, key), PhoneCodeNotSent, 'nor the second time')
  const stored = (await app.db.rows<{ row: string }>(STORED)).map(({ row }) => row)
  assert.not(stored.some(row => row.includes(number)))
  provider.comeBack()
  for (let times = 2; times < 5; times++) await asks(world, await world.stranger(), number)
  const problem = await asks(world, await world.stranger(), number).catch(fault => fault.code)
  assert.is(problem, 'RATE_LIMITED')
  const without = { ...app, config: { ...app.config, sms: { kind: 'none' } as const } }
  const none = await sendPhoneCode(without, client.viewer, {
    number: aNumber(),
    idempotencyKey: randomUUID(),
    host: 'localhost',
    language: 'en',
  })
  assert.instance(none, TextsNotOffered)
})

test('a text is sent once, to who wants it, and says who writes and where it leads', async ({
  world,
  provider,
}) => {
  const { client, number } = await withPhone(world, provider)
  const without = await world.stranger()
  for (const each of [client, without]) await failsPayout(world, each)
  await world.settle()
  assert.is(provider.sent.length, 1)
  assert.is(provider.sent[0]?.to, number)
  assert.match(
    provider.sent[0]?.text ?? '',
    /^SoulSeer: .*\$42\.00.* http:\/\/localhost:3000\/desk\/reader#payouts$/,
  )
  const [{ id }] = (await world.app.db.rows<{ id: string }>(TEXTED, [client.viewer.id])) as [{ id: string }]
  await handlerNamed('notifications.sms')?.handle(
    world.app as never,
    { type: SmsDue.name, subjectId: id, sequence: 2, payload: {} } as never,
  )
  assert.is(provider.sent.length, 1)
})
const TEXTED = statement('test.texted', 'SELECT id FROM notifications.inbox WHERE person_id = $1')

test('what the provider did not take is tried again, and then parked; a number that takes none is parked at once', async ({
  world,
  provider,
}) => {
  const { client } = await withPhone(world, provider)
  const before = (await listParked(world.app.db, 50, null)).length
  provider.goAway()
  await failsPayout(world, client)
  await world.settle()
  const parked = (await listParked(world.app.db, 50, null)).slice(before)
  assert.equal(
    parked.map(({ handler, attempts }) => [handler, attempts]),
    [['notifications.sms', 2]],
  )
  assert.not.match(JSON.stringify(parked), '1555')
  provider.comeBack()
  await world.app.db.transact(tx => savePhone(tx, client.viewer.id, provider.refused))
  await failsPayout(world, client)
  await world.settle()
  assert.equal(
    (await listParked(world.app.db, 50, null)).slice(before + 1).map(({ attempts }) => attempts),
    [1],
  )
})

test('quiet hours hold a text; read meanwhile, or without the number, it is not sent', async ({
  world,
  provider,
}) => {
  const { app } = world
  const { client } = await withPhone(world, provider)
  const minute = async () => {
    const now = await world.now()
    return now.getUTCHours() * 60 + now.getUTCMinutes()
  }
  const quiet = async () => {
    const from = await minute()
    await changeSettings(app, client.viewer, {
      timeZone: 'UTC',
      quietHours: { fromMinute: from, toMinute: (from + 60) % 1440 },
    })
  }
  const passes = async () => {
    await world.advance(61 * 60)
    await releaseHeld(app)
    await world.settle()
  }
  await quiet()
  await failsPayout(world, client)
  await world.settle()
  assert.equal(provider.sent, [])
  await passes()
  assert.match(provider.sent[0]?.text ?? '', /UTC\)/, 'with the time it is about')
  await quiet()
  await failsPayout(world, client)
  await removePhone(app, client.viewer)
  await passes()
  assert.is(provider.sent.length, 1)
  const { choices } = await settingsNow(app, app.db, client.viewer)
  assert.not(choices.some(({ channel }) => channel === 'SMS'))
})

test('a number is in the copy of its owner’s data, and gone with their account', async ({
  world,
  provider,
}) => {
  const { client, number } = await withPhone(world, provider)
  const { viewer } = client
  assert.match(JSON.stringify(await laterParts(world.app, viewer.id)), number.slice(1))
  await world.app.db.transact(async tx => {
    const person = await lockPerson(tx, viewer.id)
    assert.ok(person)
    await dismissPerson(tx, person)
  })
  await world.settle()
  assert.is(await phoneOf(world.app.db, viewer.id), null)
})

test.run()
