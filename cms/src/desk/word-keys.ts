import type { PanelKey } from '../words.ts'
import type {
  AdjustmentReason,
  AdjustmentState,
  ApplicationAct,
  ApplicationState,
  ApplicationStep,
  Channel,
  ConsentKind,
  DeskOrderQuery,
  DeskOrdersQueryVariables,
  DeskPersonRowFragment,
  DeskReturnsQueryVariables,
  DeskStockMovementsQuery,
  InvitationState,
  PayoutState,
  PlatformCaseKind,
  ReadingState,
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

/** What a case that the platform opened is about. */
export const ofPlatformCase = {
  AUDIT: 'panel.desk.people.case.AUDIT',
  CHARGEBACK: 'panel.desk.people.case.CHARGEBACK',
  PAYMENT: 'panel.desk.people.case.PAYMENT',
} as const satisfies Record<PlatformCaseKind, PanelKey>

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

/** How far an application is. */
export const ofApplicationState = {
  DRAFT: 'panel.desk.applications.state.DRAFT',
  SUBMITTED: 'panel.desk.applications.state.SUBMITTED',
  ASKED_BACK: 'panel.desk.applications.state.ASKED_BACK',
  APPROVED: 'panel.desk.applications.state.APPROVED',
  DECLINED: 'panel.desk.applications.state.DECLINED',
  APPEALED: 'panel.desk.applications.state.APPEALED',
  WITHDRAWN: 'panel.desk.applications.state.WITHDRAWN',
} as const satisfies Record<ApplicationState, PanelKey>

/** What was done with an application. */
export const ofAct = {
  SUBMITTED: 'panel.desk.applications.act.SUBMITTED',
  ASKED_BACK: 'panel.desk.applications.act.ASKED_BACK',
  APPROVED: 'panel.desk.applications.act.APPROVED',
  DECLINED: 'panel.desk.applications.act.DECLINED',
  APPEALED: 'panel.desk.applications.act.APPEALED',
  WITHDRAWN: 'panel.desk.applications.act.WITHDRAWN',
} as const satisfies Record<ApplicationAct, PanelKey>

/** The steps of an application. */
export const ofStep = {
  IDENTITY: 'panel.desk.applications.step.IDENTITY',
  EXPERIENCE: 'panel.desk.applications.step.EXPERIENCE',
  PROFILE: 'panel.desk.applications.step.PROFILE',
  TAGS: 'panel.desk.applications.step.TAGS',
  RATES: 'panel.desk.applications.step.RATES',
  PICTURES: 'panel.desk.applications.step.PICTURES',
  SAMPLE: 'panel.desk.applications.step.SAMPLE',
  AGREEMENT: 'panel.desk.applications.step.AGREEMENT',
} as const satisfies Record<ApplicationStep, PanelKey>

/** The fields of an application, as the api names them. */
export const ofApplicationField = {
  legalName: 'panel.desk.applications.legalName',
  country: 'panel.desk.applications.country',
  bornOn: 'panel.desk.applications.bornOn',
  years: 'panel.desk.applications.years',
  experience: 'panel.desk.applications.experience',
  name: 'panel.desk.applications.name',
  tagline: 'panel.field.tagline',
  bio: 'panel.readers.bio',
  location: 'panel.readers.location',
  languages: 'panel.readers.languages',
  timeZone: 'panel.readers.timeZone',
  attributes: 'panel.readers.attributes',
  topics: 'panel.readers.topics',
  rates: 'panel.readers.rates',
  picture: 'panel.readers.picture',
  sample: 'panel.desk.applications.sample',
  termsVersion: 'panel.desk.applications.termsVersion',
} as const satisfies Record<string, PanelKey>

/** What became of an invitation. */
export const ofInvitation = {
  OPEN: 'panel.desk.invitations.OPEN',
  ACCEPTED: 'panel.desk.invitations.ACCEPTED',
  EXPIRED: 'panel.desk.invitations.EXPIRED',
} as const satisfies Record<InvitationState, PanelKey>
