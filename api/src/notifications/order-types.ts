import type { TypeSpec } from './type-spec.ts'
import { GOOD_TO_KNOW, MUST_KNOW, SOON } from './usual-channels.ts'

/** What people are told of orders in the shop, and staff of its stock. */
export const ORDER_TYPES = {
  ORDER_PAID: {
    description: 'An order was paid; what it cost.',
    facts: { amount: 'wallet' },
    channels: MUST_KNOW,
    concerns: 'CLIENT',
  },
  ORDER_SHIPPED: {
    description: 'An order is on its way.',
    facts: { carrier: 'text', tracking: 'text' },
    channels: SOON,
    concerns: 'CLIENT',
  },
  ORDER_ENDED: {
    description: 'An order ended before it was shipped.',
    facts: { ended: 'choice', amount: 'wallet' },
    channels: MUST_KNOW,
    concerns: 'CLIENT',
  },
  ORDER_REFUNDED: {
    description: 'Staff gave something of an order back.',
    facts: { amount: 'wallet' },
    channels: MUST_KNOW,
    concerns: 'CLIENT',
  },
  WISH_NEWS: {
    description: 'Something on the wish list costs less, or can be bought again.',
    facts: { product: 'text', news: 'choice', others: 'count' },
    channels: GOOD_TO_KNOW,
    concerns: 'CLIENT',
  },
  PRODUCT_APPROVED: {
    description: 'What a reader wants to sell is on sale.',
    facts: { product: 'text' },
    channels: SOON,
    concerns: 'READER',
  },
  PRODUCT_DECLINED: {
    description: 'Staff do not sell what a reader sent, and why.',
    facts: { product: 'text', reason: 'text' },
    channels: SOON,
    concerns: 'READER',
  },
  STOCK_LOW: {
    description: 'Staff: few pieces of something are left.',
    facts: { sku: 'text', left: 'count' },
    channels: { IN_APP: 'ALWAYS', MAIL: 'ON', PUSH: 'OFF' },
    concerns: 'STAFF',
  },
} as const satisfies Record<string, TypeSpec>
