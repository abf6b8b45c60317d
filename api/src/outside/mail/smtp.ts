import { createHash } from 'node:crypto'
import { lazily, outsideOnly } from '../outside-only.ts'
import { type Mail, MailUnavailable } from './mail.ts'

export interface SmtpSettings {
  readonly smtpUrl: string
  /** As in a From header: `SoulSeer <hello@soulseer.example>`. */
  readonly from: string
}

export function smtpMail({ smtpUrl, from }: SmtpSettings): Mail {
  const transport = lazily(async () => {
    const { createTransport } = await import('nodemailer')
    const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
    return createTransport({ url: smtpUrl, ...patience }, { from })
  })
  const address = /<([^>]+)>/.exec(from)?.[1] ?? from
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'

  return {
    async send({ to, fromName, subject, text, html, headers = {}, key }) {
      outsideOnly('mail.send')
      const open = await transport()
      const messageId = `<${createHash('sha256').update(`${key}:${to}`).digest('hex').slice(0, 40)}@${domain}>`
      const sender = fromName === undefined ? {} : { from: { name: fromName, address } }
      const mail = { ...sender, to, subject, text, html, headers: { ...headers }, messageId }
      await open.sendMail(mail).catch((cause: unknown) => {
        throw new MailUnavailable('The mail server did not take this letter.', { cause })
      })
    },
  }
}
