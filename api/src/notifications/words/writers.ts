import type { Language } from '../../foundation/messages.ts'
import type { ShownFacts } from '../facts.ts'
import { formatMessage } from './words.ts'

/** What is said of a notification, in one language. */
export interface Sentences {
  /** One sentence: the subject of a mail, a line of the list, the first line of a push. */
  readonly title: string
  readonly paragraphs: readonly string[]
  /** Words of a person, shown as theirs. */
  readonly quote?: string
  /** What the link is called. */
  readonly action?: string
}

/** What is said of one type. */
export type Writer = (facts: ShownFacts, language: Language) => Sentences

export const message = formatMessage as unknown as (
  language: Language,
  key: string,
  facts?: ShownFacts,
) => string

/** A subject and one paragraph, of two messages with the same beginning. */
export const plain =
  (name: string, action?: string): Writer =>
  (facts, language) => ({
    title: message(language, `mail.${name}.subject`, facts),
    paragraphs: [message(language, `mail.${name}.body`, facts)],
    ...(action ? { action: message(language, `mail.${action}.action`) } : {}),
  })

/** The same with a link to the answer, or to the page on which it is delivered. */
export const answer =
  (name: string, action: 'deliver' | 'open'): Writer =>
  (facts, language) => ({
    ...plain(name)(facts, language),
    action: message(language, `mail.answer.${action}`),
  })

/** With the words of staff, where they said something. */
export const quoting =
  (name: string): Writer =>
  (facts, language) => ({
    ...plain(name, 'removals')(facts, language),
    ...(facts.words ? { quote: String(facts.words) } : {}),
  })

export const decided =
  (side: 'client' | 'reader'): Writer =>
  (facts, language) => {
    const { outcome, note } = facts
    return {
      title: message(language, `mail.disputeDecided.${side}.subject`, facts),
      paragraphs: [
        message(
          language,
          `mail.disputeDecided.${side}.${outcome === 'REFUNDED' ? 'refunded' : 'upheld'}`,
          facts,
        ),
        ...(note ? [message(language, 'mail.disputeDecided.why')] : []),
      ],
      ...(note ? { quote: String(note) } : {}),
      action: message(language, 'mail.receipt.action'),
    }
  }

export const reminder = (facts: ShownFacts, language: Language, kind: 'DAY' | 'SOON'): Sentences => ({
  title: message(language, 'mail.appointmentReminder.subject', { ...facts, reminder: kind }),
  paragraphs: [message(language, 'mail.appointmentReminder.body', facts)],
  action: message(language, 'mail.appointment.action'),
})
