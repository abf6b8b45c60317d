import type { FactKind, FactKinds } from './facts.ts'

export const NotificationChannel = { IN_APP: 'IN_APP', MAIL: 'MAIL', PUSH: 'PUSH', SMS: 'SMS' } as const
export type NotificationChannel = keyof typeof NotificationChannel

/** Whether a channel is used where somebody chose nothing; ALWAYS cannot be switched off. A channel that is missing is not offered. */
type Use = 'ON' | 'OFF' | 'ALWAYS'

export interface TypeSpec {
  readonly facts: Readonly<Record<string, FactKind>>
  readonly channels: Readonly<Partial<Record<NotificationChannel, Use>>>
  /** Whom it can concern: who is no reader need not choose about a reader's. */
  readonly concerns: 'CLIENT' | 'READER' | 'EVERYBODY' | 'STAFF'
  /** Of use at once or not at all: neither quiet hours nor a digest hold it. */
  readonly isLive?: true
}

/** What somebody must know: they can do without its mail no more than without a receipt. */
const MUST_KNOW = { IN_APP: 'ALWAYS', MAIL: 'ALWAYS', PUSH: 'OFF', SMS: 'OFF' } as const
/** What concerns their next days. */
const SOON = { IN_APP: 'ALWAYS', MAIL: 'ALWAYS', PUSH: 'ON', SMS: 'OFF' } as const
/** What is good to know, and ends when they say so. */
const GOOD_TO_KNOW = { IN_APP: 'ON', MAIL: 'ON', PUSH: 'OFF' } as const

/**
 * Everything that people are told of, with the facts its sentences may use. One that is added needs an entry here, its words in
 * words/, and the handler of an event.
 * @rule which notifications can be switched off: none whose mail says what somebody must know (money, appointments, disputes that are decided, their data); all others, on each channel by itself.
 */
export const TYPES = {
  RING: {
    facts: { client: 'person', channel: 'choice', reading: 'key' },
    channels: { PUSH: 'ON', SMS: 'OFF' },
    concerns: 'READER',
    isLive: true,
  },
  READER_ONLINE: {
    facts: { reader: 'person', alert: 'key', stopKey: 'key' },
    channels: { IN_APP: 'ON', MAIL: 'ON', PUSH: 'ON', SMS: 'OFF' },
    concerns: 'CLIENT',
  },
  RECEIPT: {
    facts: { reader: 'person', time: 'duration', amount: 'wallet', paid: 'choice' },
    channels: MUST_KNOW,
    concerns: 'CLIENT',
  },
  TOP_UP: {
    facts: { paid: 'money', amount: 'wallet', balance: 'wallet' },
    channels: MUST_KNOW,
    concerns: 'CLIENT',
  },
  TOP_UP_TAKEN_BACK: {
    facts: { amount: 'money', kind: 'choice' },
    channels: MUST_KNOW,
    concerns: 'CLIENT',
  },
  APPOINTMENT_REQUESTED: {
    facts: { name: 'person', time: 'time', minutes: 'count', until: 'time' },
    channels: SOON,
    concerns: 'READER',
  },
  APPOINTMENT_BOOKED: {
    facts: { name: 'person', time: 'time', minutes: 'count' },
    channels: SOON,
    concerns: 'EVERYBODY',
  },
  APPOINTMENT_MOVED: {
    facts: { name: 'person', time: 'time', before: 'time' },
    channels: SOON,
    concerns: 'READER',
  },
  APPOINTMENT_ENDED: {
    facts: { name: 'person', time: 'time', ended: 'choice', back: 'wallet' },
    channels: SOON,
    concerns: 'EVERYBODY',
  },
  APPOINTMENT_REMINDER: {
    facts: { name: 'person', time: 'time', appointment: 'key', startsAt: 'key' },
    channels: SOON,
    concerns: 'EVERYBODY',
  },
  APPOINTMENT_SOON: {
    facts: { name: 'person', time: 'time', appointment: 'key', startsAt: 'key' },
    channels: SOON,
    concerns: 'EVERYBODY',
    isLive: true,
  },
  REVIEW_WRITTEN: {
    facts: { stars: 'count' },
    channels: GOOD_TO_KNOW,
    concerns: 'READER',
  },
  REVIEW_ANSWERED: { facts: { reader: 'person' }, channels: GOOD_TO_KNOW, concerns: 'CLIENT' },
  TIP_GIVEN: { facts: { client: 'person', amount: 'money' }, channels: GOOD_TO_KNOW, concerns: 'READER' },
  DISPUTE_FILED: { facts: { reader: 'person' }, channels: GOOD_TO_KNOW, concerns: 'CLIENT' },
  DISPUTE_OPENED: {
    facts: { client: 'person', share: 'money' },
    channels: GOOD_TO_KNOW,
    concerns: 'READER',
  },
  DISPUTE_DECIDED_FOR_CLIENT: {
    facts: { reader: 'person', amount: 'money', outcome: 'choice', note: 'decision' },
    channels: MUST_KNOW,
    concerns: 'CLIENT',
  },
  DISPUTE_DECIDED_FOR_READER: {
    facts: { client: 'person', amount: 'money', outcome: 'choice', note: 'decision' },
    channels: MUST_KNOW,
    concerns: 'READER',
  },
  PAYOUT_PAID: { facts: { amount: 'money' }, channels: GOOD_TO_KNOW, concerns: 'READER' },
  PAYOUT_FAILED: {
    facts: { amount: 'money', reason: 'choice' },
    channels: MUST_KNOW,
    concerns: 'READER',
  },
  PAYOUT_RETURNED: { facts: { amount: 'money' }, channels: MUST_KNOW, concerns: 'READER' },
  PAYOUT_WAITING: { facts: {}, channels: GOOD_TO_KNOW, concerns: 'READER' },
  TEMPLATE_BROKEN: {
    facts: { template: 'choice' },
    channels: { IN_APP: 'ALWAYS', MAIL: 'ON', PUSH: 'OFF' },
    concerns: 'STAFF',
  },
  DATA_EXPORT_READY: { facts: {}, channels: MUST_KNOW, concerns: 'EVERYBODY' },
} as const satisfies Record<string, TypeSpec>

export type NotificationType = keyof typeof TYPES

/** The facts of one type. */
export type FactsOf<Type extends NotificationType> = {
  readonly [Name in keyof (typeof TYPES)[Type]['facts']]: (typeof TYPES)[Type]['facts'][Name] extends FactKind
    ? FactKinds[(typeof TYPES)[Type]['facts'][Name]]
    : never
}

export const specOf = (type: NotificationType): TypeSpec => TYPES[type]

export const isKnown = (type: string): type is NotificationType => Object.hasOwn(TYPES, type)

/** Whether somebody cannot do without the mail of this type. */
export const isTransactional = (type: NotificationType): boolean => specOf(type).channels.MAIL === 'ALWAYS'
