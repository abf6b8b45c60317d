import type { OrderPageQuery, OrderState } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'

export type Order = Extract<NonNullable<OrderPageQuery['node']>, { __typename: 'Order' }>
type Step = { label: string; at: string | null; note?: string }

export const stateWords: Record<
  OrderState,
  () => { label: string; tone: 'plain' | 'good' | 'warn' | 'bad' }
> = {
  AWAITING_PAYMENT: () => ({ label: m['shop.order.state.awaiting'](), tone: 'warn' }),
  PAID: () => ({ label: m['shop.order.state.paid'](), tone: 'good' }),
  SHIPPED: () => ({ label: m['shop.order.state.shipped'](), tone: 'good' }),
  CANCELLED: () => ({ label: m['shop.order.state.cancelled'](), tone: 'plain' }),
}

const endedWords = {
  BY_CLIENT: 'shop.order.endedByYou',
  BY_STAFF: 'shop.order.endedByUs',
  NOT_PAID: 'shop.order.endedNotPaid',
} as const

/** What happened to an order, the oldest first, and the one step that comes next. */
export function timelineOf(
  order: Pick<Order, 'state' | 'ending' | 'placedAt' | 'paidAt' | 'shippedAt' | 'endedAt'>,
): Step[] {
  const { state, ending, placedAt, paidAt, shippedAt, endedAt } = order
  const steps: Step[] = [{ label: m['shop.order.placed'](), at: placedAt }]
  if (paidAt) steps.push({ label: m['shop.order.paid'](), at: paidAt })
  if (shippedAt) steps.push({ label: m['shop.order.shipped'](), at: shippedAt })
  if (endedAt && ending) steps.push({ label: m[endedWords[ending]](), at: endedAt })
  if (state === 'AWAITING_PAYMENT') steps.push({ label: m['shop.order.next.payment'](), at: null })
  if (state === 'PAID') steps.push({ label: m['shop.order.next.shipping'](), at: null })
  return steps
}
