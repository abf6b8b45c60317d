import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Config } from '../../config.ts'

const PREFIX = 'v.'

/** A participant for somebody without an account: only this platform can make one, and it names nobody. */
export function newVisitor(config: Pick<Config, 'mail'>): string {
  const id = randomBytes(12).toString('base64url')
  return `${PREFIX}${id}.${signatureOf(config, id)}`
}

export function isVisitor(config: Pick<Config, 'mail'>, participant: string): boolean {
  const [id = '', signature = '', ...rest] = participant.startsWith(PREFIX)
    ? participant.slice(PREFIX.length).split('.')
    : []
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(config, id))]
  return rest.length === 0 && id !== '' && given.length === right.length && timingSafeEqual(given, right)
}

/** By the key of links in mails; what is signed begins with another word. */
const signatureOf = ({ mail }: Pick<Config, 'mail'>, id: string): string =>
  createHmac('sha256', mail.linkSecret).update(`stream-visitor\n${id}`).digest('base64url').slice(0, 16)
