import 'reflect-metadata'
import { randomBytes } from 'node:crypto'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type PushedTo, startPush } from '../../../../local/src/push/push.ts'
import { newPushKeys, whole } from '../../../../local/src/push/push-keys.ts'
import { isPublic } from '../public-address.ts'
import { BadSubscription, PushGone, PushUnavailable } from './push.ts'
import { webPush } from './web-push.ts'

const ours = { ...newPushKeys(), contact: 'mailto:hello@soulseer.example' }
const message = { content: '{"title":"Grüße"}', keptSeconds: 30, isUrgent: true, topic: 'a-topic' }
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (caught: Error) => caught,
  )

const test = suite<{ service: Awaited<ReturnType<typeof startPush>>; browser: PushedTo }>('web push')
test.before(async context => {
  context.service = await startPush()
})
test.before.each(context => {
  context.browser = context.service.subscribe(ours.publicKey)
})
test.after(({ service }) => service.stop())

test('a browser reads what was signed and encrypted for it', async ({ browser }) => {
  const push = webPush({ ...ours, allowsLocal: true })
  await push.send(browser, message)
  assert.equal(browser.received, [
    {
      content: message.content,
      topic: 'a-topic',
      urgency: 'high',
      keptSeconds: 30,
      contact: 'mailto:hello@soulseer.example',
    },
  ])
})

test('a key that begins with zeros has its whole length', () => {
  const short = randomBytes(30)
  assert.equal(Buffer.from(whole(short), 'base64url'), Buffer.concat([Buffer.alloc(2), short]))
})

test('a service that is not ours to push to takes nothing', async ({ browser }) => {
  const other = webPush({ ...ours, ...newPushKeys(), allowsLocal: true })
  assert.instance(await faultOf(other.send(browser, message)), PushUnavailable)
  assert.equal(browser.received, [])
})

test('a browser that takes no more pushes is gone; a service that has a bad moment is not', async ({
  service,
  browser,
}) => {
  const push = webPush({ ...ours, allowsLocal: true })
  for (const [status, kind] of [
    [410, PushGone],
    [404, PushGone],
    [503, PushUnavailable],
    [429, PushUnavailable],
  ] as const) {
    service.answersWith(browser, status)
    assert.instance(await faultOf(push.send(browser, message)), kind)
  }
})

test('nothing is sent to what stands behind our own walls', async ({ browser }) => {
  const push = webPush({ ...ours, allowsLocal: false })
  for (const endpoint of [
    browser.endpoint,
    'http://push.example.com/x',
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'https://localhost/x',
    'https://api.internal/x',
    'https://postgres/x',
    'https://push.example.com:5432/x',
    'https://user@push.example.com/x',
    'https://2130706433/x',
    'file:///etc/passwd',
    'nothing',
  ])
    assert.instance(await faultOf(push.send({ ...browser, endpoint }, message)), BadSubscription, endpoint)
  for (const wrong of [{ p256dh: 'AAAA' }, { auth: 'AAAA' }])
    assert.throws(() => push.check({ ...browser, endpoint: 'https://push.example.com/x', ...wrong }))
  push.check({ ...browser, endpoint: 'https://push.example.com/x' })
})

test('addresses of our own network are known in all their spellings', () => {
  for (const inside of [
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:a00:1',
    'fd00::1',
    'fe80::1',
    'no address',
  ])
    assert.not.ok(isPublic(inside), inside)
  for (const outside of ['8.8.8.8', '172.32.0.1', '2607:f8b0::1', '::ffff:8.8.8.8'])
    assert.ok(isPublic(outside), outside)
})

test.run()
