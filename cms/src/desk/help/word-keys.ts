import type { PanelKey } from '../../words.ts'
import type { TicketAssignment, TicketState, TicketTopic } from '../generated.ts'

/** How a ticket stands. */
export const ofTicket = {
  OPEN: 'panel.desk.help.OPEN',
  WAITING_FOR_PERSON: 'panel.desk.help.WAITING_FOR_PERSON',
  SOLVED: 'panel.desk.help.SOLVED',
  CLOSED: 'panel.desk.help.CLOSED',
} as const satisfies Record<TicketState, PanelKey>

/** What a ticket is about. */
export const ofTopic = {
  READING: 'panel.desk.help.READING',
  ORDER: 'panel.desk.help.ORDER',
  PAYMENT: 'panel.desk.help.PAYMENT',
  PAYOUT: 'panel.desk.help.PAYOUT',
  ACCOUNT: 'panel.desk.help.ACCOUNT',
  OTHER: 'panel.desk.help.OTHER',
} as const satisfies Record<TicketTopic, PanelKey>

/** Whose tickets a list has. */
export const ofAssignment = {
  ANYBODY: 'panel.desk.help.ANYBODY',
  MINE: 'panel.desk.help.MINE',
  NOBODY: 'panel.desk.help.NOBODY',
} as const satisfies Record<TicketAssignment, PanelKey>
