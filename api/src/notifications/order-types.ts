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
    description: 'A parcel of an order is on its way; SOME of it is still to come, or NONE.',
    facts: { carrier: 'text', tracking: 'text', rest: 'choice' },
    channels: SOON,
    concerns: 'CLIENT',
  },
  ORDER_ENDED: {
    description: 'An order, or PART of one, was cancelled before it was handed over.',
    facts: { ended: 'choice', amount: 'wallet' },
    channels: MUST_KNOW,
    concerns: 'CLIENT',
  },
  ORDER_REFUNDED: {
    description: 'Staff gave something of an order back.',
    facts: { amount: 'wallet', to: 'choice' },
    channels: MUST_KNOW,
    concerns: 'CLIENT',
  },
  RETURN_ANSWERED: {
    description: 'Staff ACCEPTED or DECLINED that something is sent back, with their words.',
    facts: { answer: 'choice', words: 'text' },
    channels: MUST_KNOW,
    concerns: 'CLIENT',
  },
  RETURN_RECEIVED: {
    description: 'What was sent back is there, and what was paid for it was given back.',
    facts: { amount: 'wallet', to: 'choice' },
    channels: MUST_KNOW,
    concerns: 'CLIENT',
  },
  RETURN_REQUESTED: {
    description: 'Staff: somebody wants to send something back.',
    facts: { client: 'person' },
    channels: { IN_APP: 'ALWAYS', MAIL: 'ON', PUSH: 'OFF' },
    concerns: 'STAFF',
  },
  LIBRARY_UPDATED: {
    description: 'Something new is in a digital product that somebody owns.',
    facts: { product: 'text' },
    channels: SOON,
    concerns: 'CLIENT',
  },
  PRESENT_ACCEPTED: {
    description: 'Somebody accepted what was given to them.',
    facts: { product: 'text', friend: 'person' },
    channels: SOON,
    concerns: 'CLIENT',
  },
  VOUCHER_EXPIRED: {
    description: 'A voucher was not used in time; what was paid for it is in the wallet.',
    facts: { product: 'text', amount: 'wallet' },
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
