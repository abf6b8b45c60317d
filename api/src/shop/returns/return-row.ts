import { registerEnumType } from 'type-graphql'

export const ReturnState = {
  REQUESTED: 'REQUESTED',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  RECEIVED: 'RECEIVED',
} as const
export type ReturnState = keyof typeof ReturnState
registerEnumType(ReturnState, {
  name: 'ReturnState',
  description: 'How a return stands.',
  valuesConfig: {
    REQUESTED: { description: 'Staff have not answered.' },
    ACCEPTED: { description: 'It may be sent.' },
    DECLINED: { description: 'It is not taken back.' },
    RECEIVED: { description: 'It arrived, and what was paid for it was given back.' },
  },
})

export interface ReturnRow {
  readonly id: string
  readonly orderId: string
  /** Of the order: its buyer, and its currency. */
  readonly personId: string
  readonly currency: string
  readonly state: ReturnState
  readonly reason: string
  readonly requestedAt: Date
  readonly answer: string | null
  readonly answeredAt: Date | null
  readonly receivedAt: Date | null
}

export interface ReturnLineRow {
  readonly returnId: string
  readonly lineId: string
  readonly count: number
  /** What arrived: sold again, and not. */
  readonly restocked: number
  readonly writtenOff: number
}
