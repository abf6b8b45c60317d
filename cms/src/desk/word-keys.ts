import type { PanelKey } from '../words.ts'
import type {
  AdjustmentReason,
  AdjustmentState,
  CaseAct,
  CaseKind,
  CasePriority,
  Channel,
  ConsentKind,
  Decision,
  DeskOrderQuery,
  DeskOrdersQueryVariables,
  DeskPersonRowFragment,
  DeskReturnsQueryVariables,
  DeskStockMovementsQuery,
  DisputeReason,
  PayoutState,
  ReadingEnding,
  ReadingState,
  StreamState,
  StreamVisibility,
  SuggestionRule,
  TicketAssignment,
  TicketState,
  TicketTopic,
  TopUpState,
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

/** Why staff moved money. */
export const ofAdjustmentReason = {
  GOODWILL: 'panel.desk.people.reason.GOODWILL',
  CORRECTION: 'panel.desk.people.reason.CORRECTION',
  COMPENSATION: 'panel.desk.people.reason.COMPENSATION',
  FRAUD: 'panel.desk.people.reason.FRAUD',
  OTHER: 'panel.desk.people.reason.OTHER',
} as const satisfies Record<AdjustmentReason, PanelKey>

/** How far an adjustment is. */
export const ofAdjustmentState = {
  WAITING: 'panel.desk.people.adjustment.WAITING',
  MADE: 'panel.desk.people.adjustment.MADE',
  DECLINED: 'panel.desk.people.adjustment.DECLINED',
} as const satisfies Record<AdjustmentState, PanelKey>

/** How a reading was held. */
export const ofChannel = {
  CHAT: 'panel.desk.people.channel.CHAT',
  VOICE: 'panel.desk.people.channel.VOICE',
  VIDEO: 'panel.desk.people.channel.VIDEO',
} as const satisfies Record<Channel, PanelKey>

/** What somebody agreed to. */
export const ofConsent = {
  ADULT: 'panel.desk.people.consent.ADULT',
  TERMS: 'panel.desk.people.consent.TERMS',
  PRIVACY: 'panel.desk.people.consent.PRIVACY',
  MARKETING: 'panel.desk.people.consent.MARKETING',
  ANALYTICS: 'panel.desk.people.consent.ANALYTICS',
  THIRD_PARTY: 'panel.desk.people.consent.THIRD_PARTY',
} as const satisfies Record<ConsentKind, PanelKey>

/** How a reading stands. */
export const ofReading = {
  RINGING: 'panel.desk.people.reading.RINGING',
  CONNECTING: 'panel.desk.people.reading.CONNECTING',
  ACTIVE: 'panel.desk.people.reading.ACTIVE',
  PAUSED: 'panel.desk.people.reading.PAUSED',
  ENDED: 'panel.desk.people.reading.ENDED',
  DECLINED: 'panel.desk.people.reading.DECLINED',
  EXPIRED: 'panel.desk.people.reading.EXPIRED',
  CANCELLED: 'panel.desk.people.reading.CANCELLED',
} as const satisfies Record<ReadingState, PanelKey>

/** Why somebody may not come in. */
export const ofShutOut = {
  SUSPENSION: 'panel.desk.people.shutOut.SUSPENSION',
  BAN: 'panel.desk.people.shutOut.BAN',
  DELETION: 'panel.desk.people.shutOut.DELETION',
} as const satisfies Record<NonNullable<DeskPersonRowFragment['shutOutBy']>, PanelKey>

/** Parts of somebody's record. */
export const ofRecord = {
  notes: 'panel.desk.people.notes',
  access: 'panel.desk.people.access',
  wallet: 'panel.desk.people.wallet',
  adjustments: 'panel.desk.people.adjustments',
  readings: 'panel.desk.people.asked',
  given: 'panel.desk.people.given',
  orders: 'panel.desk.orders',
  cases: 'panel.desk.people.cases',
} as const satisfies Record<string, PanelKey>

/** What staff did, or looked at. */
export const ofTrail = {
  CHANGE: 'panel.desk.audit.CHANGE',
  READ: 'panel.desk.audit.READ',
} as const satisfies Record<string, PanelKey>

/** How a payout stands. */
export const ofPayout = {
  SENDING: 'panel.desk.money.SENDING',
  PAID: 'panel.desk.money.PAID',
  FAILED: 'panel.desk.money.FAILED',
} as const satisfies Record<PayoutState, PanelKey>

/** How a top-up stands. */
export const ofTopUp = {
  AWAITING_PAYMENT: 'panel.desk.money.AWAITING_PAYMENT',
  SUCCEEDED: 'panel.desk.money.SUCCEEDED',
  FAILED: 'panel.desk.money.FAILED',
} as const satisfies Record<TopUpState, PanelKey>

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
/** What a case is about. */
export const ofCaseKind = {
  DISPUTE: 'panel.desk.people.case.DISPUTE',
  AUDIT: 'panel.desk.people.case.AUDIT',
  CHARGEBACK: 'panel.desk.people.case.CHARGEBACK',
  PAYMENT: 'panel.desk.people.case.PAYMENT',
} as const satisfies Record<CaseKind, PanelKey>

/** Which cases come first. */
export const ofPriority = {
  URGENT: 'panel.desk.cases.priority.URGENT',
  HIGH: 'panel.desk.cases.priority.HIGH',
  NORMAL: 'panel.desk.cases.priority.NORMAL',
} as const satisfies Record<CasePriority, PanelKey>

/** What a client disputes a reading for. */
export const ofDisputeReason = {
  CONNECTION: 'panel.desk.cases.reason.CONNECTION',
  ABSENT: 'panel.desk.cases.reason.ABSENT',
  CONDUCT: 'panel.desk.cases.reason.CONDUCT',
  CHARGE: 'panel.desk.cases.reason.CHARGE',
  OTHER: 'panel.desk.cases.reason.OTHER',
} as const satisfies Record<DisputeReason, PanelKey>

/** What is decided of a dispute. */
export const ofDecision = {
  REFUND_FULL: 'panel.desk.cases.decision.REFUND_FULL',
  REFUND_PART: 'panel.desk.cases.decision.REFUND_PART',
  UPHELD: 'panel.desk.cases.decision.UPHELD',
} as const satisfies Record<Decision, PanelKey>

/** By which rule something is suggested. */
export const ofSuggestion = {
  READER_GONE: 'panel.desk.cases.rule.READER_GONE',
  PARTLY_GONE: 'panel.desk.cases.rule.PARTLY_GONE',
  SHORT: 'panel.desk.cases.rule.SHORT',
  OFTEN_DISPUTED: 'panel.desk.cases.rule.OFTEN_DISPUTED',
  NO_RULE: 'panel.desk.cases.rule.NO_RULE',
} as const satisfies Record<SuggestionRule, PanelKey>

/** What was done with a case. */
export const ofCaseAct = {
  OPENED: 'panel.desk.cases.act.OPENED',
  ANSWERED: 'panel.desk.cases.act.ANSWERED',
  TAKEN: 'panel.desk.cases.act.TAKEN',
  GIVEN: 'panel.desk.cases.act.GIVEN',
  RELEASED: 'panel.desk.cases.act.RELEASED',
  NOTED: 'panel.desk.cases.act.NOTED',
  DECIDED: 'panel.desk.cases.act.DECIDED',
} as const satisfies Record<CaseAct, PanelKey>

/** An account that a decision moves money of. */
export const ofAccount = {
  wallet: 'panel.desk.cases.account.wallet',
  earnings: 'panel.desk.cases.account.earnings',
  receivable: 'panel.desk.cases.account.receivable',
  fees: 'panel.desk.cases.account.fees',
} as const satisfies Record<string, PanelKey>

/** Why a reading ended. */
export const ofReadingEnding = {
  CLIENT_ENDED: 'panel.desk.cases.ending.CLIENT_ENDED',
  READER_ENDED: 'panel.desk.cases.ending.READER_ENDED',
  TIME_UP: 'panel.desk.cases.ending.TIME_UP',
  OUT_OF_FUNDS: 'panel.desk.cases.ending.OUT_OF_FUNDS',
  CONNECTION_LOST: 'panel.desk.cases.ending.CONNECTION_LOST',
  NEVER_CONNECTED: 'panel.desk.cases.ending.NEVER_CONNECTED',
  STAFF_ENDED: 'panel.desk.cases.ending.STAFF_ENDED',
} as const satisfies Record<ReadingEnding, PanelKey>

/** How a stream stands. */
export const ofStreamState = {
  SCHEDULED: 'panel.desk.live.stream.SCHEDULED',
  LIVE: 'panel.desk.live.stream.LIVE',
  PAUSED: 'panel.desk.live.stream.PAUSED',
  ENDED: 'panel.desk.live.stream.ENDED',
  CANCELLED: 'panel.desk.live.stream.CANCELLED',
} as const satisfies Record<StreamState, PanelKey>

/** Who may watch a stream. */
export const ofStreamVisibility = {
  PUBLIC: 'panel.desk.live.stream.PUBLIC',
  PREMIUM: 'panel.desk.live.stream.PREMIUM',
  PRIVATE: 'panel.desk.live.stream.PRIVATE',
} as const satisfies Record<StreamVisibility, PanelKey>
