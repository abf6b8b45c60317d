import { registerEnumType } from 'type-graphql'

export const TicketTopic = {
  READING: 'READING',
  ORDER: 'ORDER',
  PAYMENT: 'PAYMENT',
  PAYOUT: 'PAYOUT',
  ACCOUNT: 'ACCOUNT',
  OTHER: 'OTHER',
} as const
export type TicketTopic = keyof typeof TicketTopic
registerEnumType(TicketTopic, {
  name: 'TicketTopic',
  description: 'What a ticket is about.',
  valuesConfig: {
    READING: { description: 'A reading, an appointment or an answer.' },
    ORDER: { description: 'Something from the shop.' },
    PAYMENT: { description: 'Wallet, cards and refunds.' },
    PAYOUT: { description: 'What a reader earned.' },
    ACCOUNT: { description: 'Account and privacy.' },
    OTHER: { description: 'Anything else.' },
  },
})

export const TicketState = {
  OPEN: 'OPEN',
  WAITING_FOR_PERSON: 'WAITING_FOR_PERSON',
  SOLVED: 'SOLVED',
  CLOSED: 'CLOSED',
} as const
export type TicketState = keyof typeof TicketState
registerEnumType(TicketState, {
  name: 'TicketState',
  description: 'How a ticket stands.',
  valuesConfig: {
    OPEN: { description: 'Staff are to answer.' },
    WAITING_FOR_PERSON: { description: 'Staff answered; its person may reply.' },
    SOLVED: { description: 'Staff take it for solved; a reply opens it again.' },
    CLOSED: { description: 'Nobody replied for days: it takes no more replies.' },
  },
})

export const TicketAuthor = { PERSON: 'PERSON', STAFF: 'STAFF' } as const
export type TicketAuthor = keyof typeof TicketAuthor
registerEnumType(TicketAuthor, {
  name: 'TicketAuthor',
  description: 'Who wrote something in a ticket.',
  valuesConfig: {
    PERSON: { description: 'Who asked.' },
    STAFF: { description: 'Our staff.' },
  },
})

/** What somebody may ask about by pointing at it. */
export type AboutType = 'Reading' | 'Order' | 'Payout'

export interface About {
  readonly type: AboutType
  readonly id: string
}

export interface TicketRow {
  readonly id: string
  readonly number: bigint
  readonly personId: string
  readonly isVisitor: boolean
  readonly topic: TicketTopic
  readonly subject: string
  readonly aboutType: AboutType | null
  readonly aboutId: string | null
  readonly state: TicketState
  /** Since when it is in its state. */
  readonly since: Date
  readonly askedAt: Date
  readonly answeredAt: Date | null
  readonly assigneeId: string | null
  /** How many its person wrote. */
  readonly messages: number
}

export interface MessageRow {
  readonly id: string
  readonly ticketId: string
  readonly kind: TicketAuthor | 'NOTE'
  readonly byId: string
  readonly words: string
  readonly at: Date
}
