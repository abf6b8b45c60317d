import type { App } from '../../app.ts'
import { brandByHost } from '../../catalogue/index.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import type { Queryable } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import type { Language } from '../../foundation/messages.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { SmsRefused, SmsUnavailable } from '../../outside/index.ts'
import { limits } from '../../trust/index.ts'
import { settingsNow } from '../choices/change-settings.ts'
import type { NotificationSettings } from '../choices/notification-settings.ts'
import { formatMessage } from '../words/words.ts'
import { CODE_MINUTES, digestOfCode, digestOfNumber, MOST_TRIES, newCode, numberIn } from './phone.ts'
import { codeOf, phoneOf, saveCode, takeCode } from './phones.store.ts'
import { PhoneCodeNotSent, PhoneNumberInvalid, TextsNotOffered } from './refusals.ts'

interface CodeAsked {
  readonly number: string
  readonly idempotencyKey: string
  /** Host of the request, whose brand the text is from. */
  readonly host: string
  readonly language: Language
}

/**
 * Sends six digits to a telephone, in place of a code before. The digest is committed first, and removed when the provider did not take
 * the text: what can be used was sent. Throws RATE_LIMITED, counted for the number, too, whoever asks.
 */
export async function sendPhoneCode(
  app: App,
  viewer: Pick<Viewer, 'id' | 'roles'>,
  { number: typed, idempotencyKey, host, language }: CodeAsked,
): Promise<
  NotificationSettings | TextsNotOffered | PhoneNumberInvalid | PhoneCodeNotSent | IdempotencyKeyReused
> {
  if (app.config.sms.kind === 'none') return new TextsNotOffered()
  const number = numberIn(typed)
  if (!number) return new PhoneNumberInvalid('NO_NUMBER')
  const secret = app.config.mail.linkSecret
  const counted = digestOfNumber(secret, number)
  await app.rateLimits.spend(limits['phone-number'], counted)
  const code = newCode()
  const digest = digestOfCode(secret, { personId: viewer.id, number, code })
  const keyed = { personId: viewer.id, verb: 'sendPhoneCode', key: idempotencyKey, meaning: [counted] }
  const written = await app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known')
      return (await wasSent(tx, viewer.id, number)) ? 'sent before' : new PhoneCodeNotSent()
    await saveCode(tx, { personId: viewer.id, number, digest, minutes: CODE_MINUTES })
    await completeRequest(tx, keyed, viewer.id)
    return 'to be sent'
  })
  if (written instanceof Refusal) return written
  if (written === 'to be sent') {
    const { name } = await brandByHost(app, host)
    const text = formatMessage(language, 'sms.code', { brand: name, code, minutes: CODE_MINUTES })
    const refused = await send(app, number, text)
    if (refused) {
      await app.db.inOneStatement(tx => takeCode(tx, viewer.id, digest))
      return refused
    }
  }
  return settingsNow(app, app.db, viewer)
}

async function send(
  app: App,
  to: string,
  text: string,
): Promise<PhoneNumberInvalid | PhoneCodeNotSent | null> {
  try {
    await app.sms.send({ to, text })
    return null
  } catch (problem) {
    if (problem instanceof SmsRefused) return new PhoneNumberInvalid('NOT_REACHED')
    if (!(problem instanceof SmsUnavailable)) throw problem
    app.log.warn({ err: problem }, 'a code could not be sent')
    return new PhoneCodeNotSent()
  }
}

/** A code that is there was sent, and so was one by which the number was verified since. */
async function wasSent(on: Queryable, personId: string, number: string): Promise<boolean> {
  const [code, phone] = [await codeOf(on, personId, MOST_TRIES), await phoneOf(on, personId)]
  return code?.number === number || phone?.number === number
}
