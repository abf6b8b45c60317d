import type { Config } from '../../config.ts'
import { signedId, signId } from '../../foundation/signed-id.ts'

/** What the link in a present's mail carries: only this platform makes one, and nothing is stored of it. */
export const presentToken = ({ mail }: Pick<Config, 'mail'>, id: string): string =>
  signId(mail.linkSecret, 'present', id)

/** The present's id; null for what we did not sign. */
export const presentOfToken = ({ mail }: Pick<Config, 'mail'>, token: string): string | null =>
  signedId(mail.linkSecret, 'present', token)
