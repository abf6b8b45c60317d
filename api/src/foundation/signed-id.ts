import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a link in a mail carries: an id that only this platform can have signed, for one purpose; nothing is stored of it. */
export const signId = (secret: string, purpose: string, id: string): string =>
  `${id}-${createHmac('sha256', secret).update(`${purpose}\n${id}`).digest('base64url')}`

const SHAPE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-[\w-]{43}$/

/** The id; null for what was not signed for this purpose. */
export function signedId(secret: string, purpose: string, token: string): string | null {
  const [, id] = SHAPE.exec(token) ?? []
  if (id === undefined) return null
  const [given, right] = [Buffer.from(token), Buffer.from(signId(secret, purpose, id))]
  return given.length === right.length && timingSafeEqual(given, right) ? id : null
}
