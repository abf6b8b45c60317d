import type { APIContext } from 'astro'
import { wordsFor } from '../../graphql/fault.ts'
import { ReplyByKeyDocument, ReplyToTicketDocument } from '../../graphql/generated.ts'
import { ask } from '../../graphql/server.ts'
import { settled } from '../../graphql/settled.ts'

type Context = Pick<APIContext, 'request'>

/** What became of a reply: no problem when it is sent; else why not, and what was written. */
export interface Replied {
  readonly problem: string | null
  readonly written: string
}

/** A reply in a ticket of whoever is signed in. */
export async function postReply(context: Context, ticketId: string, form: FormData): Promise<Replied> {
  const { words, idempotencyKey } = typedReply(form)
  const input = { ticketId, words, idempotencyKey }
  const answer = await settled(ask(context, ReplyToTicketDocument, { input }))
  return repliedBy(answer.fault ? wordsFor(answer.fault) : messageIn(answer.data.replyToTicket), words)
}

/** A reply in the ticket of a visitor, by the key of its link. */
export async function postReplyByKey(context: Context, ticketKey: string, form: FormData): Promise<Replied> {
  const { words, idempotencyKey } = typedReply(form)
  const answer = await settled(
    ask(context, ReplyByKeyDocument, { input: { ticketKey, words, idempotencyKey } }),
  )
  return repliedBy(answer.fault ? wordsFor(answer.fault) : messageIn(answer.data.replyByKey), words)
}

const typedReply = (form: FormData) => ({
  words: String(form.get('words') ?? '').slice(0, 5_000),
  idempotencyKey: String(form.get('key') ?? ''),
})

const messageIn = (result: { __typename: string; message?: string } | null): string | null =>
  result === null ? wordsFor(null) : (result.message ?? null)

const repliedBy = (problem: string | null, written: string): Replied => ({ problem, written })
