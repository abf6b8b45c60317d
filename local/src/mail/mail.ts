/** The mail stand-in: an SMTP server that delivers everything into one mailbox, and the page to read it. */
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { lookRoutes } from '../look.ts'
import { serve } from '../web.ts'
import { openMailbox } from './mailbox.ts'
import { mailboxRoutes } from './mailbox-page.ts'

export type MailOptions = { file?: string; smtpPort?: number }

export async function createMail(options: MailOptions = {}) {
  const mailbox = openMailbox(options.file)
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    size: 10 * 1024 * 1024,
    logger: false,
    onAuth: (_, __, done) => done(null, { user: 'anybody' }),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const envelope = {
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(each => each.address.toLowerCase()),
        }
        mailbox.receive(Buffer.concat(chunks), envelope).then(() => done(), done)
      })
    },
  })
  await new Promise<void>((resolve, reject) => {
    smtp.on('error', reject)
    smtp.listen(options.smtpPort ?? 0, '127.0.0.1', () => resolve())
  })
  smtp.removeAllListeners('error')
  smtp.on('error', fault => console.error('SMTP:', fault.message))
  const { port } = smtp.server.address() as AddressInfo
  return {
    mailbox,
    routes: mailboxRoutes(mailbox),
    smtpUrl: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>(resolve => smtp.close(() => resolve())),
  }
}

export async function startMail(options: MailOptions & { port?: number } = {}) {
  const mail = await createMail(options)
  const { url, stop } = await serve([...mail.routes, ...lookRoutes], options.port)
  return {
    ...mail,
    url,
    async stop() {
      await mail.close()
      await stop()
    },
  }
}
