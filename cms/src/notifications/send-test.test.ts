import type { PayloadRequest } from 'payload'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { createMail } from '../../../local/src/mail/mail.ts'
import { openWorld, type World } from '../../test/world.ts'
import { mail } from '../mail.ts'
import type { StaffRole } from '../staff/who.ts'
import { sendTest } from './send-test.ts'
import { countTestSend } from './test-limit.ts'

type Post = Awaited<ReturnType<typeof createMail>>
const test = suite<{ world: World; post: Post }>('a test send of a template')
test.before(async context => {
  context.world = await openWorld()
  context.post = await createMail()
  const { payload } = context.world
  const email = mail({ smtpUrl: context.post.smtpUrl, from: 'SoulSeer <hello@example.test>' })({ payload })
  Object.assign(payload, { email, sendEmail: email.sendEmail })
})
test.after(async ({ world, post }) => {
  await post.close()
  await world.close()
})

type Words = { subject?: string; body?: string }

async function written({ payload }: World, type: 'PAYOUT_PAID' | 'TIP_GIVEN', words: Words) {
  const { id } = await payload.create({
    collection: 'notification-templates',
    data: { type, channel: 'MAIL', ...words },
  })
  return id
}

async function presses(world: World, role: StaffRole | 'visitor', id: string, locale: 'en' | 'es' = 'en') {
  const req: PayloadRequest = await world.as(role, { host: 'localhost:3000' })
  Object.assign(req, { routeParams: { id }, locale })
  const answer = Promise.resolve(sendTest.handler(req))
  return answer.then(
    async response => ((await response.json()) as { message: string }).message,
    (no: { data?: { code: string } }) => no.data?.code,
  )
}

test('it reaches whoever presses, with samples, in the language that is edited and in the frame of mails', async ({
  world,
  post,
}) => {
  const { payload } = world
  const id = await written(world, 'PAYOUT_PAID', {
    subject: 'You get {amount}',
    body: 'Well done <you>!\n\nIt is {amount}.',
  })
  assert.is(await presses(world, 'admin', id), 'A test is on its way to admin@example.test.')
  const [letter] = post.mailbox.list('admin@example.test')
  assert.is(letter?.subject, 'Test: You get $42.00')
  assert.match(
    letter?.text ?? '',
    /^Hello admin,\n\nWell done <you>!\n\nIt is \$42\.00\.\n\n-- \nSoulSeer sent you this/,
  )
  assert.match(letter?.html ?? '', '<p style=')
  assert.match(letter?.html ?? '', 'Well done &lt;you&gt;!')

  assert.is(await presses(world, 'editor', id, 'es'), 'NO_WORDS', 'the other language is not sent for it')
  await payload.update({
    collection: 'notification-templates',
    id,
    locale: 'es',
    data: { subject: 'Recibes {amount}' },
  })
  await presses(world, 'editor', id, 'es')
  const [spanish] = post.mailbox.list('editor@example.test')
  assert.is(spanish?.subject, 'Prueba: Recibes $42.00')
  assert.match(spanish?.text ?? '', /^Hola, editor:/)
})

test('what does not check, what is not there and who is no staff get nothing', async ({ world, post }) => {
  const id = await written(world, 'TIP_GIVEN', { subject: 'From {client}' })
  const owner = await world.database('soulseer_cms')
  await owner.query(
    `UPDATE cms.notification_templates_locales SET subject = 'From {nobody}' WHERE _parent_id = $1`,
    [id],
  )
  const before = post.mailbox.list().length
  assert.is(await presses(world, 'admin', id), 'BROKEN')
  assert.is(await presses(world, 'admin', '00000000-0000-4000-8000-00000000000f'), 'NOT_FOUND')
  assert.is(await presses(world, 'admin', 'nothing'), 'NOT_FOUND')
  for (const role of ['visitor', 'service'] as const)
    assert.is(await presses(world, role, id), 'FORBIDDEN', role)
  assert.is(post.mailbox.list().length, before)
})

test('ten an hour each', () => {
  const hour = 3_600_000
  for (let at = 0; at < 10; at++) assert.is(countTestSend('pia', at * 60_000), null)
  assert.is(countTestSend('pia', 10 * 60_000), 50)
  assert.is(countTestSend('tom', 10 * 60_000), null)
  assert.is(countTestSend('pia', hour + 1), null)
})

test.run()
