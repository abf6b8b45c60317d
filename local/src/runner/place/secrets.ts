import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { newPushKeys } from '../../push/push-keys.ts'

/** Random for every installation, so that no two laptops and no production share one. */
export type Secrets = ReturnType<typeof generate>

export function secrets(file: string): Secrets {
  const kept: Partial<Secrets> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const all = { ...generate(), ...kept }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 })
  return all
}

function generate() {
  return {
    databaseOwner: word(),
    databaseApi: word(),
    databaseCms: word(),
    payload: word(32),
    cmsServiceKey: word(32),
    identity: `sk_test_${randomBytes(24).toString('hex')}`,
    // Both kinds of webhook are signed with a secret of this form.
    identityWebhook: `whsec_${randomBytes(24).toString('base64')}`,
    stripe: `sk_test_${randomBytes(24).toString('hex')}`,
    stripePublishable: `pk_test_${randomBytes(24).toString('hex')}`,
    stripeWebhook: `whsec_${randomBytes(24).toString('base64')}`,
    stripeConnectWebhook: `whsec_${randomBytes(24).toString('base64')}`,
    turn: word(24),
    files: word(24),
    sms: word(24),
    liveVideo: word(24),
    mailLinks: word(24),
    push: newPushKeys(),
  }
}

function word(bytes = 18): string {
  return randomBytes(bytes).toString('base64url')
}
