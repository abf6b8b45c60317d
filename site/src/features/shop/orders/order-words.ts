import type { OrderPageQuery, OrderPartsFragment, OrderState } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import type { MoneyAmount } from '../../../ui/format/money.ts'

export type Order = Extract<NonNullable<OrderPageQuery['node']>, { __typename: 'Order' }>
type Step = { label: string; at: string | null }

export const stateWords: Record<
  OrderState,
  () => { label: string; tone: 'plain' | 'good' | 'warn' | 'bad' }
> = {
  AWAITING_PAYMENT: () => ({ label: m['shop.order.state.awaiting'](), tone: 'warn' }),
  PAID: () => ({ label: m['shop.order.state.paid'](), tone: 'good' }),
  PARTLY_FULFILLED: () => ({ label: m['shop.order.state.partly'](), tone: 'good' }),
  FULFILLED: () => ({ label: m['shop.order.state.fulfilled'](), tone: 'good' }),
  CANCELLED: () => ({ label: m['shop.order.state.cancelled'](), tone: 'plain' }),
}

const endedWords = {
  BY_CLIENT: 'shop.order.endedByYou',
  BY_STAFF: 'shop.order.endedByUs',
  NOT_PAID: 'shop.order.endedNotPaid',
} as const

const nextWords = {
  AWAITING_PAYMENT: 'shop.order.next.payment',
  PAID: 'shop.order.next.shipping',
  PARTLY_FULFILLED: 'shop.order.next.rest',
  FULFILLED: null,
  CANCELLED: null,
} as const

/** What happened to an order, the oldest first, and the one step that comes next. */
export function timelineOf(order: OrderPartsFragment, show: (amount: MoneyAmount) => string): Step[] {
  const { ending, placedAt, paidAt, endedAt, fulfilments, cancellations, refunds } = order
  const next = nextOf(order)
  const steps = [
    ...fulfilments.map(({ kind, at }) => ({ label: m['shop.order.shipped']({ kind }), at })),
    ...(ending ? [] : cancellations).map(({ amount, isByStaff, at }) => ({
      label: m['shop.order.cancelledPart']({ by: isByStaff ? 'US' : 'YOU', amount: show(amount) }),
      at,
    })),
    ...refunds.map(({ amount, to, at }) => ({
      label: m['shop.order.refunded']({ to, amount: show(amount) }),
      at,
    })),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
  return [
    { label: m['shop.order.placed'](), at: placedAt },
    ...(paidAt ? [{ label: m['shop.order.paid'](), at: paidAt }] : []),
    ...steps,
    ...(endedAt && ending ? [{ label: m[endedWords[ending]](), at: endedAt }] : []),
    ...(next ? [{ label: next, at: null }] : []),
  ]
}

/** Where nothing is left to be shipped, it is up to the buyer. */
function nextOf({ state, lines, fulfilments }: OrderPartsFragment): string | null {
  const isShipped = ({ id, kind, count }: OrderPartsFragment['lines'][number]) =>
    kind !== 'PHYSICAL' ||
    fulfilments
      .flatMap(each => each.lines)
      .reduce((all, { line, count }) => all + (line.id === id ? count : 0), 0) >= count
  const isPaid = state === 'PAID' || state === 'PARTLY_FULFILLED'
  if (isPaid && lines.every(isShipped)) return m['shop.order.next.voucher']()
  const next = nextWords[state]
  return next && m[next]()
}
