import type { App } from '../../app.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { settingsNow } from '../choices/change-settings.ts'
import type { NotificationSettings } from '../choices/notification-settings.ts'
import { digestOfCode, isSameDigest, MOST_TRIES } from './phone.ts'
import { countTry, forgetPhone, savePhone, takeCode } from './phones.store.ts'
import { PhoneCodeOver, PhoneCodeWrong } from './refusals.ts'

/** By the code that was sent there, a number becomes the viewer's, in place of the one before. Each try counts, whatever comes of it. */
export async function verifyPhone(
  app: App,
  viewer: Pick<Viewer, 'id' | 'roles'>,
  { code, idempotencyKey }: { readonly code: string; readonly idempotencyKey: string },
): Promise<NotificationSettings | PhoneCodeWrong | PhoneCodeOver | IdempotencyKeyReused> {
  // A transaction that refuses is rolled back, and the try would be.
  const sent = await app.db.inOneStatement(tx => countTry(tx, viewer.id, MOST_TRIES))
  const digest = sent && digestOfTyped(app, viewer.id, { number: sent.number, code })
  if (sent && digest && !isSameDigest(digest, sent.digest)) return new PhoneCodeWrong(MOST_TRIES - sent.tries)
  const keyed = { personId: viewer.id, verb: 'verifyPhone', key: idempotencyKey, meaning: [] }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return settingsNow(app, tx, viewer)
    const number = digest && (await takeCode(tx, viewer.id, digest))
    if (!number) return new PhoneCodeOver()
    await savePhone(tx, viewer.id, number)
    await completeRequest(tx, keyed, viewer.id)
    return settingsNow(app, tx, viewer)
  })
}

const digestOfTyped = (
  app: App,
  personId: string,
  { number, code }: { number: string; code: string },
): string => digestOfCode(app.config.mail.linkSecret, { personId, number, code: code.replace(/\s/g, '') })

/** Nothing is sent to it any more, and it is stored nowhere. Asked again, it changes nothing. */
export const removePhone = (app: App, viewer: Pick<Viewer, 'id' | 'roles'>): Promise<NotificationSettings> =>
  app.db.transact(async tx => {
    await forgetPhone(tx, viewer.id)
    return settingsNow(app, tx, viewer)
  })
