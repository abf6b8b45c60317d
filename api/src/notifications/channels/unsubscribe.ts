import { createHmac, timingSafeEqual } from 'node:crypto'
import type { App } from '../../app.ts'
import { BadInput } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import { choose } from '../choices/choices.store.ts'
import type { InboxRow } from '../inbox/inbox.store.ts'
import { isKnown, isTransactional, type NotificationType } from '../notification-types.ts'
import type { Recipient } from '../words/recipient.ts'
import { formatMessage } from '../words/words.ts'

/** Where the api takes the one press of RFC 8058, and where people see a page with a button. */
const ONE_CLICK_PATH = '/webhooks/unsubscribe'
const STOP_PAGE_PATH = '/mails/stop'

/**
 * The headers by which a mail program offers to end mails of a type by one press (RFC 2369, RFC 8058): it sends a POST without
 * cookies, so the link itself carries who and what, signed.
 */
export function unsubscribeHeaders(
  app: App,
  { personId, origin }: Pick<Recipient, 'personId' | 'origin'>,
  type: NotificationType,
): Record<string, string> {
  const link = new URL(ONE_CLICK_PATH, origin)
  link.searchParams.set('token', tokenFor(app, personId, type))
  return { 'List-Unsubscribe': `<${link.href}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/** The same at the end of the letter. An alert about a reader is ended by itself. */
export function stopLinkOf(app: App, { type, facts, personId }: InboxRow, { language }: Recipient) {
  if (isTransactional(type)) return {}
  if (type === 'READER_ONLINE' && typeof facts.stopKey === 'string') {
    const reader = (facts.reader as { name?: string }).name ?? ''
    const label = formatMessage(language, 'mail.readerOnline.stop', { reader })
    return { stop: { label, path: `/alerts/stop?key=${facts.stopKey}` } }
  }
  const token = encodeURIComponent(tokenFor(app, personId, type))
  return {
    stop: { label: formatMessage(language, 'mail.unsubscribe'), path: `${STOP_PAGE_PATH}?token=${token}` },
  }
}

/**
 * Ends mails of a type by the token in one of them, without signing in; ended twice, they are ended. Returns the type.
 * Throws BAD_INPUT for a token that we did not sign.
 */
export async function unsubscribe(app: App, token: string): Promise<NotificationType> {
  const { personId, type } = read(app, token)
  await app.db.inOneStatement(tx => choose(tx, personId, [{ type, channel: 'MAIL', isOn: false }]))
  return type
}

/** The links of mails that the api itself answers, by path. */
export const oneClicks = (app: App) =>
  new Map([
    [
      ONE_CLICK_PATH,
      {
        end: (token: string) => unsubscribe(app, token),
        pageOf: (token: string) => `${STOP_PAGE_PATH}?token=${encodeURIComponent(token)}`,
      },
    ],
  ])

function tokenFor({ config }: Pick<App, 'config'>, personId: string, type: string): string {
  return `${personId}.${type}.${signatureOf(config.mail.linkSecret, personId, type)}`
}

function read({ config }: Pick<App, 'config'>, token: string): { personId: string; type: NotificationType } {
  const [personId = '', type = '', signature = ''] = token.split('.')
  const isOurs = isSame(signature, signatureOf(config.mail.linkSecret, personId, type))
  if (!isOurs || !isKnown(type) || isTransactional(type))
    throw new BadInput('token is not from one of our mails: use the link as it was sent.', {
      argument: 'token',
    })
  return { personId: parseId('person', personId), type }
}

const signatureOf = (secret: string, personId: string, type: string): string =>
  createHmac('sha256', secret).update(`unsubscribe\n${personId}\n${type}`).digest('base64url')

function isSame(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)]
  return one.length === other.length && timingSafeEqual(one, other)
}
