import { BadInput } from '../foundation/fault.ts'
import { wordsFor } from '../foundation/words.ts'

const messageFor = wordsFor({ 'badInput.ticketSubject': ['most'], 'badInput.ticketWords': ['most'] })

const LONGEST_SUBJECT = 120
const LONGEST_WORDS = 4000

/** The heading of a ticket: 1 to 120 characters. Throws BAD_INPUT. */
export function subjectIn(typed: string): string {
  const subject = storable(typed).replace(/\s+/gu, ' ')
  if (subject === '' || subject.length > LONGEST_SUBJECT)
    throw new BadInput(messageFor('badInput.ticketSubject', { most: LONGEST_SUBJECT }), {
      argument: 'subject',
    })
  return subject
}

/** What is written in a ticket: 1 to 4000 characters. Throws BAD_INPUT. */
export function wordsIn(typed: string): string {
  const words = storable(typed)
  if (words === '' || words.length > LONGEST_WORDS)
    throw new BadInput(messageFor('badInput.ticketWords', { most: LONGEST_WORDS }), { argument: 'words' })
  return words
}

/** Without what the database cannot store. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '').trim()
