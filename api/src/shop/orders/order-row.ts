import { registerEnumType } from 'type-graphql'
import type { Localized, Piece, ProductKind } from '../../catalogue/index.ts'
import type { Address } from '../checkout/address.ts'

export const OrderState = {
  AWAITING_PAYMENT: 'AWAITING_PAYMENT',
  PAID: 'PAID',
  PARTLY_FULFILLED: 'PARTLY_FULFILLED',
  FULFILLED: 'FULFILLED',
  CANCELLED: 'CANCELLED',
} as const
export type OrderState = keyof typeof OrderState
registerEnumType(OrderState, {
  name: 'OrderState',
  description: 'How an order stands.',
  valuesConfig: {
    AWAITING_PAYMENT: {
      description: 'The rest is to come by card; until `reservedUntil` its pieces are reserved.',
    },
    PAID: { description: 'Its money is held; it can be cancelled.' },
    PARTLY_FULFILLED: {
      description: 'Some of it is handed over; of the rest the money is held, and it can be cancelled.',
    },
    FULFILLED: {
      description: 'Handed over, but for what was cancelled; its money is with whoever earned it.',
    },
    CANCELLED: { description: 'It ended before anything was handed over, and everything was given back.' },
  },
})

export const OrderEnding = { BY_CLIENT: 'BY_CLIENT', BY_STAFF: 'BY_STAFF', NOT_PAID: 'NOT_PAID' } as const
export type OrderEnding = keyof typeof OrderEnding
registerEnumType(OrderEnding, {
  name: 'OrderEnding',
  description: 'By what an order ended before anything was handed over.',
  valuesConfig: {
    BY_CLIENT: { description: 'The buyer cancelled it.' },
    BY_STAFF: { description: 'Staff cancelled it.' },
    NOT_PAID: { description: 'The rest did not come by card in time.' },
  },
})

/** How long pieces are reserved for a payment. */
export const RESERVED_MINUTES = 15

/** An order as it is stored; minor units. */
export interface OrderRow {
  readonly id: string
  readonly personId: string
  readonly state: OrderState
  readonly ending: OrderEnding | null
  readonly currency: string
  readonly goods: bigint
  readonly discount: bigint
  readonly shipping: bigint
  readonly shippingTax: bigint
  readonly tax: bigint
  readonly isTaxIncluded: boolean
  readonly total: bigint
  readonly discountCode: string | null
  readonly shippingCode: string | null
  readonly shippingNames: Localized | null
  readonly country: string
  readonly address: Address | null
  readonly wallet: bigint
  readonly cardAmount: bigint | null
  readonly topUpId: string | null
  readonly placedAt: Date
  readonly reservedUntil: Date | null
  readonly paidAt: Date | null
  readonly fulfilledAt: Date | null
  readonly endedAt: Date | null
  /** How many fulfilments, cancellations and returns there were; each has a number of its own. */
  readonly steps: number
  /** Of the fulfilment that shipping was captured with. */
  readonly shippingNumber: number | null
  readonly isShippingReleased: boolean
  /** What of it was paid and went back before it was handed over. */
  readonly cancelled: bigint
  readonly refunds: number
  readonly refunded: bigint
  readonly refundedShipping: bigint
}

/** What a service was sold as: whose it is, how long it takes and how many days its voucher is good for. */
export interface SoldService {
  readonly profileId: string
  readonly minutes: number
  readonly days: number
}

export interface LineRow {
  readonly id: string
  readonly orderId: string
  readonly place: number
  readonly sku: string
  readonly productId: string
  readonly names: Localized
  readonly variantNames: Localized
  readonly kind: ProductKind
  readonly count: number
  /** How many of them were handed over, and how many cancelled before. */
  readonly fulfilled: number
  readonly cancelled: number
  /** Of those that were handed over: sent back, or to be. */
  readonly returned: number
  /** Of one. */
  readonly price: bigint
  readonly discount: bigint
  readonly tax: bigint
  /** With its tax. */
  readonly paid: bigint
  /** Null: the platform sells it. */
  readonly readerId: string | null
  readonly earnings: bigint | null
  readonly share: bigint
  readonly pieces: readonly Piece[]
  /** Of a service, for which vouchers are issued; null: anything else. */
  readonly service: SoldService | null
  readonly refunded: bigint
}

/** What shipping cost with its tax. */
export const shippingPaid = ({ shipping, shippingTax, isTaxIncluded }: OrderRow): bigint =>
  shipping + (isTaxIncluded ? 0n : shippingTax)

/** Its number, for people who write to us about it and on its papers. */
export const numberOf = ({ id }: Pick<OrderRow, 'id'>): string => id.slice(-12).toUpperCase()
