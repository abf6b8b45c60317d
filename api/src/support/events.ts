import { eventType } from '../foundation/events/events.ts'

/** Staff answered a ticket. Subject: the ticket. */
export const TicketAnswered = eventType<{
  readonly personId: string
  /** The answer: its words stand there alone, since they go when its person does. */
  readonly messageId: string
}>('ticket.answered')

/** A visitor asked something; the address they typed is to say that it is theirs. Subject: the question. */
export const QuestionAsked = eventType<Record<string, never>>('question.asked')
