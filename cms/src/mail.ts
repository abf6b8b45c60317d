import { createTransport } from 'nodemailer'
import type { EmailAdapter } from 'payload'
import type { CmsConfig } from './config.ts'

/** Mail of the panel (a forgotten password) by SMTP, as everywhere in the house. */
export function mail({ from, smtpUrl }: NonNullable<CmsConfig['mail']>): EmailAdapter {
  const transport = createTransport(smtpUrl)
  const [, name = 'SoulSeer', address = from] = from.match(/^(.*?)\s*<(.+)>$/) ?? []
  return () => ({
    name: 'smtp',
    defaultFromAddress: address,
    defaultFromName: name,
    sendEmail: message => transport.sendMail({ from, ...message }),
  })
}
