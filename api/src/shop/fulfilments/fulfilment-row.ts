import { registerEnumType } from 'type-graphql'

export const FulfilmentKind = { SHIPPED: 'SHIPPED', DELIVERED: 'DELIVERED', ISSUED: 'ISSUED' } as const
export type FulfilmentKind = keyof typeof FulfilmentKind
registerEnumType(FulfilmentKind, {
  name: 'FulfilmentKind',
  description: 'How something of an order was handed over.',
  valuesConfig: {
    SHIPPED: { description: 'In a parcel.' },
    DELIVERED: { description: 'As files.' },
    ISSUED: { description: 'As a voucher or a service.' },
  },
})

export interface FulfilmentRow {
  readonly orderId: string
  readonly number: number
  readonly kind: FulfilmentKind
  readonly carrier: string | null
  readonly tracking: string | null
  /** The page that follows it, as it was when it was sent. */
  readonly trackingUrl: string | null
  readonly at: Date
}

/** Pieces of a line in a fulfilment, with what was captured for them. Minor units. */
export interface FulfilledRow {
  readonly orderId: string
  readonly number: number
  readonly lineId: string
  readonly count: number
  readonly paid: bigint
  readonly tax: bigint
  readonly share: bigint
  readonly refunded: bigint
}

export interface CancellationRow {
  readonly orderId: string
  readonly amount: bigint
  readonly isByStaff: boolean
  readonly at: Date
}
