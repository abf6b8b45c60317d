import type { TicketState, TicketTopic } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'

/** How a ticket stands, as whoever asked reads it. */
export const ticketStates: Record<TicketState, () => { label: string; tone: 'accent' | 'good' | 'plain' }> = {
  OPEN: () => ({ label: m['help.ticket.open'](), tone: 'plain' }),
  WAITING_FOR_PERSON: () => ({ label: m['help.ticket.answered'](), tone: 'accent' }),
  SOLVED: () => ({ label: m['help.ticket.solved'](), tone: 'good' }),
  CLOSED: () => ({ label: m['help.ticket.closed'](), tone: 'plain' }),
}

/** What a question may be about, in the order of the form. */
export const topics: readonly TicketTopic[] = ['READING', 'ORDER', 'PAYMENT', 'PAYOUT', 'ACCOUNT', 'OTHER']

export const isTopic = (text: string): text is TicketTopic => topics.some(each => each === text)
