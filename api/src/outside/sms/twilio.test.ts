import 'reflect-metadata'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { startSms } from '../../../../local/src/sms/sms.ts'
import { loggedSms, noSms } from './logged.ts'
import { SmsRefused, SmsUnavailable } from './sms.ts'
import { twilioSms } from './twilio.ts'

const account = { accountSid: 'AC0123', authToken: 'a-token' }
const message = { to: '+15551234567', text: 'Mara rings you.' }
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (caught: Error) => caught,
  )

const test = suite<{ provider: Awaited<ReturnType<typeof startSms>> }>('text messages')
test.before.each(async context => {
  context.provider = await startSms(account)
})
test.after.each(({ provider }) => provider.stop())

test('a text reaches its number, from a number or a messaging service', async ({ provider }) => {
  for (const from of ['+15550000000', 'MG0123'])
    await twilioSms({ ...account, from, apiUrl: provider.url }).send(message)
  assert.equal(provider.sent, [
    { ...message, from: '+15550000000' },
    { ...message, from: 'MG0123' },
  ])
})

test('a number that takes none is refused for good, all else may go well later', async ({ provider }) => {
  const sms = twilioSms({ ...account, from: '+15550000000', apiUrl: provider.url })
  assert.instance(await faultOf(sms.send({ ...message, to: provider.refused })), SmsRefused)
  assert.instance(await faultOf(sms.send({ ...message, to: '5551234' })), SmsRefused)
  const wrong = twilioSms({ ...account, authToken: 'no', from: '+15550000000', apiUrl: provider.url })
  assert.instance(await faultOf(wrong.send(message)), SmsUnavailable)
  provider.goAway()
  assert.instance(await faultOf(sms.send(message)), SmsUnavailable)
  assert.equal(provider.sent, [])
})

test('a log has neither number nor text; without a provider nothing is sent', async () => {
  const lines: object[] = []
  await loggedSms(line => void lines.push(line)).send(message)
  assert.equal(lines, [{ characters: 15 }])
  assert.match((await faultOf(noSms.send(message)))?.message ?? '', /No provider/)
})

test.run()
