import { createHmac, timingSafeEqual } from 'node:crypto'
import type { App } from '../../app.ts'

/** What a link opens: a ticket, or a question whose address is to be confirmed. */
export type Opens = 'ticket' | 'question'

const FORM = /^([0-9a-f]{32})-([0-9a-z]{6,12})-([A-Za-z0-9_-]{43})$/
const BASE = 36

/** What a link in a mail is made of: whose it is, until when, and a signature that only we can make. It is stored nowhere. */
export function linkKey({ config }: Pick<App, 'config'>, opens: Opens, id: string, until: Date): string {
  const seconds = Math.floor(until.getTime() / 1000).toString(BASE)
  return `${id.replaceAll('-', '')}-${seconds}-${signature(config.mail.linkSecret, opens, id, seconds)}`
}

/** Our own id of what a key opens; null: nobody made it, it is for something else, or it is too old. */
export function idOfKey(
  { config, clock }: Pick<App, 'config' | 'clock'>,
  opens: Opens,
  key: string,
): string | null {
  const [, hex = '', seconds = '', given = ''] = FORM.exec(key) ?? []
  if (hex === '') return null
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const made = Buffer.from(signature(config.mail.linkSecret, opens, id, seconds))
  const isOurs = timingSafeEqual(made, Buffer.from(given))
  return isOurs && Number.parseInt(seconds, BASE) * 1000 > clock.now().getTime() ? id : null
}

const signature = (secret: string, opens: Opens, id: string, seconds: string): string =>
  createHmac('sha256', secret).update(`help-${opens}\n${id}\n${seconds}`).digest('base64url')
