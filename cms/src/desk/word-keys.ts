import type { PanelKey } from '../words.ts'
import type {
  DeskOrderQuery,
  DeskOrdersQueryVariables,
  DeskReturnsQueryVariables,
  DeskStockMovementsQuery,
} from './generated.ts'

type Order = Extract<NonNullable<DeskOrderQuery['node']>, { __typename: 'Order' }>
type Movement = NonNullable<DeskStockMovementsQuery['stockMovements']>['edges'][number]['node']

/** How an order stands. */
export const ofState = {
  PAID: 'panel.desk.state.PAID',
  PARTLY_FULFILLED: 'panel.desk.state.PARTLY_FULFILLED',
  FULFILLED: 'panel.desk.state.FULFILLED',
  AWAITING_PAYMENT: 'panel.desk.state.AWAITING_PAYMENT',
  CANCELLED: 'panel.desk.state.CANCELLED',
} as const satisfies Record<DeskOrdersQueryVariables['state'], PanelKey>

/** By what an order ended before anything was handed over. */
export const ofEnding = {
  BY_CLIENT: 'panel.desk.timeline.BY_CLIENT',
  BY_STAFF: 'panel.desk.timeline.BY_STAFF',
  NOT_PAID: 'panel.desk.timeline.NOT_PAID',
} as const satisfies Record<NonNullable<Order['ending']>, PanelKey>

/** How a part of an order was handed over. */
export const ofFulfilment = {
  SHIPPED: 'panel.desk.timeline.SHIPPED',
  DELIVERED: 'panel.desk.timeline.DELIVERED',
  ISSUED: 'panel.desk.timeline.ISSUED',
} as const satisfies Record<Order['fulfilments'][number]['kind'], PanelKey>

/** Where a refund went. */
export const ofTarget = {
  WALLET: 'panel.desk.timeline.refundToWALLET',
  CARD: 'panel.desk.timeline.refundToCARD',
} as const satisfies Record<Order['refunds'][number]['to'], PanelKey>

/** How a return stands. */
export const ofReturn = {
  REQUESTED: 'panel.desk.returns.REQUESTED',
  ACCEPTED: 'panel.desk.returns.ACCEPTED',
  RECEIVED: 'panel.desk.returns.RECEIVED',
  DECLINED: 'panel.desk.returns.DECLINED',
} as const satisfies Record<DeskReturnsQueryVariables['state'], PanelKey>

/** What moved pieces of an SKU. */
export const ofMovement = {
  RECEIVED: 'panel.desk.movement.RECEIVED',
  WRITTEN_OFF: 'panel.desk.movement.WRITTEN_OFF',
  RESERVED: 'panel.desk.movement.RESERVED',
  RELEASED: 'panel.desk.movement.RELEASED',
  SOLD: 'panel.desk.movement.SOLD',
  RETURNED: 'panel.desk.movement.RETURNED',
} as const satisfies Record<Movement['kind'], PanelKey>
