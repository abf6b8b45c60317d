import { createHash, createHmac } from 'node:crypto'
import type { App } from '../../app.ts'

const shape = /^[A-Za-z0-9_-]{43}$/

/** What the link to a guest's order is made of: 256 bits that only we can make, and that are stored nowhere. */
export const guestKeyOf = ({ config }: Pick<App, 'config'>, orderId: string): string =>
  createHmac('sha256', config.mail.linkSecret).update(`guest-order\n${orderId}`).digest('base64url')

/** What is stored of a key; null for what is none. */
export const hashOfKey = (key: string): Buffer | null =>
  shape.test(key) ? createHash('sha256').update(key).digest() : null

/** By which what a visitor asks for with a basket is known to be the same: of its token, as an id. */
export function idOfToken(tokenHash: Buffer): string {
  const hex = tokenHash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}

const MAIL = /^[^\s@<>"(),:;[\]\\]{1,64}@[^\s@<>"(),:;[\]\\]{1,185}\.[^\s@<>"(),:;[\]\\.]{2,63}$/u

/** A mail address as it is compared and written to; null for what is none. */
export function emailIn(typed: string): string | null {
  const email = typed.trim().toLowerCase()
  return email.length <= 254 && email.isWellFormed() && MAIL.test(email) ? email : null
}
