import { BadInput } from '../../foundation/fault.ts'
import { isMailAddress } from '../../foundation/mail-address.ts'
import { wordsFor } from '../../foundation/words.ts'

const messageFor = wordsFor({
  'badInput.presentMail': [],
  'badInput.presentWords': ['most'],
  'badInput.presentDay': ['most'],
})

const LONGEST_NAME = 60
const LONGEST_MESSAGE = 500
/** @rule how far ahead a present can be sent: a year. */
const MOST_DAYS = 366
const DAY_MS = 24 * 60 * 60 * 1000

export interface CardWords {
  readonly friendMail: string
  readonly friendName: string
  readonly fromName: string
  readonly message: string
  readonly sendAt: Date | null
}

/** What somebody wrote on a card, cleaned. Throws BAD_INPUT. */
export function checkedCard(words: CardWords, now: Date): CardWords & { readonly sendAt: Date } {
  const friendMail = words.friendMail.trim().toLowerCase()
  if (!isMailAddress(friendMail)) throw new BadInput(messageFor('badInput.presentMail'))
  const [friendName, fromName] = [oneLine(words.friendName), oneLine(words.fromName)]
  const message = words.message.replace(/\r\n?/g, '\n').trim()
  for (const name of [friendName, fromName])
    if (name.length < 1 || name.length > LONGEST_NAME)
      throw new BadInput(messageFor('badInput.presentWords', { most: LONGEST_NAME }))
  if (message.length > LONGEST_MESSAGE)
    throw new BadInput(messageFor('badInput.presentWords', { most: LONGEST_MESSAGE }))
  const sendAt = words.sendAt && words.sendAt > now ? words.sendAt : now
  if (sendAt.getTime() - now.getTime() > MOST_DAYS * DAY_MS)
    throw new BadInput(messageFor('badInput.presentDay', { most: MOST_DAYS }))
  return { friendMail, friendName, fromName, message, sendAt }
}

/** Names stand in the subject of a mail. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
