import { eventType } from '../foundation/events/events.ts'
import type { MoneyJson } from '../foundation/money.ts'
import type { AnswerEnded, Side, Warning } from './answer.ts'

/** What every event of an answer carries; the subject is the answer. */
interface OfAnswer {
  readonly clientId: string
  readonly readerId: string
  /** ISO 8601 in UTC. */
  readonly dueAt: string
}

/** A client asked for an answer, and its price is held. */
export const AnswerRequested = eventType<OfAnswer>('answer.requested')

/** The reader began with it: the client cannot take it back any more. */
export const AnswerBegun = eventType<OfAnswer>('answer.begun')

/** The reader is to be warned that it waits. */
export const AnswerDueSoon = eventType<OfAnswer & { readonly warning: Warning }>('answer.due-soon')

/** It is over: delivered, or not; its money is settled. `by` is who declined it or took it back. */
export const AnswerOver = eventType<
  OfAnswer & {
    readonly ended: AnswerEnded
    readonly by: Side | null
    /** To the reader and the platform together; the rest of the price is in the wallet again. */
    readonly captured: MoneyJson
    readonly refunded: MoneyJson
  }
>('answer.over')

/** The client saw what was delivered, for the first time. */
export const AnswerViewed = eventType<OfAnswer>('answer.viewed')

/** The client asked the one free question. */
export const ClarificationAsked = eventType<OfAnswer>('answer.clarification-asked')

/** The reader wrote to it. */
export const ClarificationWritten = eventType<OfAnswer>('answer.clarification-written')

/** A reader saved or withdrew what they offer. Subject: the template. */
export const TemplateSaved = eventType<{ readonly readerId: string }>('answer.template-saved')
