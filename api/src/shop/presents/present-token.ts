import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Config } from '../../config.ts'

/** What the link in a present's mail carries: only this platform makes one, and nothing is stored of it. */
export const presentToken = ({ mail }: Pick<Config, 'mail'>, id: string): string =>
  `${id}-${createHmac('sha256', mail.linkSecret).update(`present\n${id}`).digest('base64url')}`

const SHAPE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-[\w-]{43}$/

/** The present's id; null for what we did not sign. */
export function presentOfToken(config: Pick<Config, 'mail'>, token: string): string | null {
  const [, id] = SHAPE.exec(token) ?? []
  if (id === undefined) return null
  const [given, right] = [Buffer.from(token), Buffer.from(presentToken(config, id))]
  return given.length === right.length && timingSafeEqual(given, right) ? id : null
}
