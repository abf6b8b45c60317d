import type { APIContext } from 'astro'
import { wordsFor } from '../../graphql/fault.ts'
import { AskByMailDocument, AskTicketDocument, type TicketTopic } from '../../graphql/generated.ts'
import { ask } from '../../graphql/server.ts'
import { settled } from '../../graphql/settled.ts'
import { isTopic } from './ticket-words.ts'

type Context = Pick<APIContext, 'request'>

/** What somebody typed into the form, to be shown again when it was refused. */
export interface TypedQuestion {
  readonly topic: TicketTopic
  readonly subject: string
  readonly words: string
  /** "Reading:", "Order:" or "Payout:" and an id; "": nothing. */
  readonly about: string
  readonly email: string
  readonly name: string
  readonly key: string
}

export function typedQuestion(form: Pick<FormData, 'get'>): TypedQuestion {
  const text = (name: string, most = 5_000) => String(form.get(name) ?? '').slice(0, most)
  const topic = text('topic')
  return {
    ...{ topic: isTopic(topic) ? topic : 'OTHER', subject: text('subject'), words: text('words') },
    ...{ about: text('about', 200), email: text('email', 300), name: text('name', 300) },
    key: text('key', 200) || crypto.randomUUID(),
  }
}

type Posted = { readonly href: string } | { readonly problem: string }

/** Asks as who is signed in: where the ticket is, or why there is none. */
export async function askTicket(context: Context, typed: TypedQuestion): Promise<Posted> {
  const { topic, subject, words, about, key: idempotencyKey } = typed
  const input = { topic, subject, words, ...aboutIn(about), idempotencyKey }
  const answer = await settled(ask(context, AskTicketDocument, { input }))
  if (answer.fault) return { problem: wordsFor(answer.fault) }
  const { askTicket: result } = answer.data
  return result?.__typename === 'Ticket'
    ? { href: `/help/tickets/${result.id}?new` }
    : { problem: result?.message ?? wordsFor(null) }
}

/** Asks by mail, for who has no account. */
export async function askByMail(context: Context, typed: TypedQuestion): Promise<Posted> {
  const { topic, subject, words, email, name, key: idempotencyKey } = typed
  const input = { topic, subject, words, email, name, idempotencyKey }
  const answer = await settled(ask(context, AskByMailDocument, { input }))
  if (answer.fault) return { problem: wordsFor(answer.fault) }
  const { askByMail: result } = answer.data
  return result?.__typename === 'QuestionMailed'
    ? { href: '/help/ask?mailed' }
    : { problem: result?.message ?? wordsFor(null) }
}

const kinds = { Reading: 'readingId', Order: 'orderId', Payout: 'payoutId' } as const

/** What a choice of the form, or the address of the page, says that it is about. */
export function aboutIn(about: string): { readingId?: string; orderId?: string; payoutId?: string } {
  const [kind = '', id = ''] = about.split(':')
  return Object.hasOwn(kinds, kind) && id !== '' ? { [kinds[kind as keyof typeof kinds]]: id } : {}
}
