import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { startMail } from './mail.ts'

/** Says a letter to the server line by line, each after the answer to the one before. */
async function say(smtpUrl: string, lines: string[]) {
  const socket = connect(Number(new URL(smtpUrl).port), '127.0.0.1')
  await once(socket, 'data')
  for (const line of lines) {
    socket.write(`${line}\r\n`)
    await once(socket, 'data')
  }
  socket.end()
}

const letter = [
  'Subject: Your receipt',
  'From: SoulSeer <no-reply@example.test>',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Thank you, <b>Theo</b></p><script>alert(1)</script>',
  '.',
].join('\r\n')

test('a letter sent over SMTP lies in the mailbox of its address, and its markup stays in a sandbox', async () => {
  const mail = await startMail()
  await say(mail.smtpUrl, [
    'EHLO test',
    'MAIL FROM:<no-reply@example.test>',
    'RCPT TO:<Theo@example.test>',
    'DATA',
    letter,
  ])
  const message = await mail.mailbox.next('theo@example.test')
  assert.is(message.subject, 'Your receipt')
  assert.equal(mail.mailbox.list('nadia@example.test'), [])
  const listed = await (await fetch(`${mail.url}/mailbox`)).text()
  assert.match(listed, /Your receipt/)
  const shown = await (await fetch(`${mail.url}/mailbox/${message.id}`)).text()
  assert.match(shown, /<iframe class="letter" sandbox title/)
  assert.not.match(shown, /<script>alert/)
  const raw = await fetch(`${mail.url}/mailbox/${message.id}/html`)
  assert.match(raw.headers.get('content-security-policy') ?? '', /^sandbox;/)
  const found = (await (await fetch(`${mail.url}/mailbox/messages?to=theo@example.test`)).json()) as unknown[]
  assert.is(found.length, 1)
  await mail.stop()
})

test.run()
