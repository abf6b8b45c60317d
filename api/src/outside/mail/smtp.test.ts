import 'reflect-metadata'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { startMail } from '../../../../local/src/mail/mail.ts'
import { MailUnavailable } from './mail.ts'
import { smtpMail } from './smtp.ts'

const letter = {
  to: 'mara@example.test',
  subject: 'Your payout',
  text: '$15.00 is on its way.',
  key: 'payout:1:sent',
}

test('a letter arrives in the mailbox', async () => {
  const server = await startMail()
  const mail = smtpMail({ smtpUrl: server.smtpUrl, from: 'SoulSeer <hello@soulseer.example>' })
  await mail.send({ ...letter, fromName: 'Auralumic', html: '<p>$15.00 is on its way.</p>' })
  const message = await server.mailbox.next('mara@example.test')
  assert.is(message.subject, 'Your payout')
  assert.is(message.from, 'hello@soulseer.example')
  assert.match(message.text, /\$15\.00/)
  assert.match(message.html ?? '', /<p>/)
  await server.stop()
})

test('a server that is not there is reported in our words', async () => {
  const server = await startMail()
  await server.stop()
  const mail = smtpMail({ smtpUrl: server.smtpUrl, from: 'hello@soulseer.example' })
  const fault = await mail.send(letter).then(
    () => undefined,
    caught => caught,
  )
  assert.instance(fault, MailUnavailable)
})

test.run()
