import { createHash } from 'node:crypto'
import { normaliseName } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { emit } from '../../foundation/events/events.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Language } from '../../foundation/messages.ts'
import { wordsFor } from '../../foundation/words.ts'
import { emailIn } from '../../shop/index.ts'
import { limits } from '../../trust/index.ts'
import { QuestionAsked } from '../events.ts'
import type { TicketTopic } from '../ticket-row.ts'
import { subjectIn, wordsIn } from '../words-in.ts'
import { linkKey } from './link-key.ts'
import { addQuestion, questionById } from './questions.store.ts'
import { QuestionMailed } from './visitor-types.ts'

const messageFor = wordsFor({ 'badInput.email': [] })

/** How long a question waits for its address to be confirmed. */
export const CONFIRM_HOURS = 24

export interface QuestionByMail {
  readonly email: string
  readonly name: string
  readonly topic: TicketTopic
  readonly subject: string
  readonly words: string
  readonly idempotencyKey: string
}

/**
 * A visitor asks something, once for each key: it comes to staff when whoever reads the mailbox presses the link that is sent there.
 * Throws BAD_INPUT, and RATE_LIMITED for an address that is written to too often.
 */
export async function askByMail(
  app: App,
  { language, origin }: { readonly language: Language; readonly origin: string },
  { topic, idempotencyKey: key, ...typed }: QuestionByMail,
): Promise<QuestionMailed | IdempotencyKeyReused> {
  const email = emailIn(typed.email)
  if (email === null) throw new BadInput(messageFor('badInput.email'), { argument: 'email' })
  const subject = subjectIn(typed.subject)
  const words = wordsIn(typed.words)
  const name = normaliseName(typed.name)
  const keyed = { personId: scopeOf(email), verb: 'askByMail', key, meaning: [topic, subject, words] }
  await app.rateLimits.spend(limits['question-to'], email)
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'new') {
      const id = await addQuestion(tx, { email, name, language, origin, topic, subject, words })
      await completeRequest(tx, keyed, id)
      await emit(tx, QuestionAsked, { subjectId: id, payload: {} })
    }
    return Object.assign(new QuestionMailed(), { email })
  })
}

/** By which what is asked from an address is known to be the same: no person has such an id. */
const scopeOf = (email: string): string => {
  const hex = createHash('sha256').update(`help:${email}`).digest('hex').slice(0, 32)
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const HOUR_MS = 3_600_000

/** What is mailed to confirm a question; null: it was confirmed, or is too old. */
export async function questionToConfirm(app: App, id: string) {
  const question = await questionById(app.db, id)
  if (!question || question.ticketId !== null) return null
  const until = new Date(question.askedAt.getTime() + CONFIRM_HOURS * HOUR_MS)
  return until <= app.clock.now()
    ? null
    : { ...question, path: `/help/confirm/${linkKey(app, 'question', id, until)}` }
}
