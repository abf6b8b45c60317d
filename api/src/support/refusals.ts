import { createUnionType, ObjectType } from 'type-graphql'
import { Allow } from '../foundation/contract/policy.ts'
import { Refusal } from '../foundation/contract/refusal.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { wordsFor } from '../foundation/words.ts'
import { Ticket } from './ticket.ts'

const messageFor = wordsFor({
  'refusal.ticketClosed': [],
  'refusal.ticketFull': [],
  'refusal.ticketTaken': ['name'],
})

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The ticket takes no more replies: ask a new one.' })
export class TicketClosed extends Refusal {
  constructor() {
    super(messageFor('refusal.ticketClosed'))
  }
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'Its person wrote as much in it as anybody may.' })
export class TicketFull extends Refusal {
  constructor() {
    super(messageFor('refusal.ticketFull'))
  }
}

@Allow('SUPPORT')
@ObjectType({
  implements: Refusal,
  description: 'Another member of staff looks after the ticket: take it over knowingly.',
})
export class TicketTaken extends Refusal {
  constructor(name: string) {
    super(messageFor('refusal.ticketTaken', { name }))
  }
}

export const AskTicketResult = createUnionType({
  name: 'AskTicketResult',
  description: 'The ticket, or why none was opened.',
  types: () => [Ticket, IdempotencyKeyReused] as const,
})
export const ReplyToTicketResult = createUnionType({
  name: 'ReplyToTicketResult',
  description: 'The ticket with the reply, or why it was not taken.',
  types: () => [Ticket, TicketClosed, TicketFull, IdempotencyKeyReused] as const,
})
export const AnswerTicketResult = createUnionType({
  name: 'AnswerTicketResult',
  description: 'The ticket with the answer, or why it was not sent.',
  types: () => [Ticket, TicketClosed, IdempotencyKeyReused] as const,
})
export const TakeTicketResult = createUnionType({
  name: 'TakeTicketResult',
  description: 'The ticket, which the viewer looks after, or why not.',
  types: () => [Ticket, TicketTaken] as const,
})
