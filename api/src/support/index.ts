/** Help: what people ask our staff, and whether the help pages helped. */
import { TicketDeskResolver } from './desk/desk.resolver.ts'
import { RatingsResolver } from './ratings/ratings.resolver.ts'
import {
  PersonTicketsResolver,
  TicketMessageResolver,
  TicketNoteResolver,
  TicketsResolver,
  ViewerTicketsResolver,
} from './tickets.resolver.ts'
import { VisitorTicketsResolver } from './visitors/visitors.resolver.ts'
import './on-person-gone.ts'

export { openTickets } from './desk/queue.store.ts'
export { QuestionAsked, TicketAnswered } from './events.ts'
export { answerToTell } from './messages.store.ts'
export { supportJobs } from './support.jobs.ts'
export { supportNodes } from './support.nodes.ts'
export { ticketsForExport } from './tickets-of.ts'
export { questionToConfirm } from './visitors/ask-by-mail.ts'
export { ticketPath, visitorPath } from './visitors/confirm-question.ts'

export const supportResolvers = [
  TicketsResolver,
  TicketMessageResolver,
  TicketNoteResolver,
  ViewerTicketsResolver,
  PersonTicketsResolver,
  TicketDeskResolver,
  VisitorTicketsResolver,
  RatingsResolver,
] as const
