import { APPLICATION_TYPES } from './application-types.ts'
import { DISPUTE_TYPES } from './dispute-types.ts'
import type { FactKind, FactKinds } from './facts.ts'
import { HELP_TYPES } from './help-types.ts'
import { MODERATION_TYPES } from './moderation-types.ts'
import { ORDER_TYPES } from './order-types.ts'
import type { TypeSpec } from './type-spec.ts'
import { GOOD_TO_KNOW, MUST_KNOW, SOON } from './usual-channels.ts'
import { WALLET_TYPES } from './wallet-types.ts'

/**
 * Everything that people are told of, with the facts its sentences may use. One that is added needs an entry here, its words in
 * words/, and the handler of an event.
 * @rule which notifications can be switched off: none whose mail says what somebody must know (money, appointments, disputes that are decided, their data); all others, on each channel by itself.
 */
export const TYPES = {
  RING: {
    description: 'A client rings the reader.',
    facts: { client: 'person', channel: 'choice', reading: 'key' },
    channels: { PUSH: 'ON', SMS: 'OFF' },
    concerns: 'READER',
    isLive: true,
  },
  READER_ONLINE: {
    description: 'A reader whom the client waits for is online.',
    facts: { reader: 'person', alert: 'key', stopKey: 'key' },
    channels: { IN_APP: 'ON', MAIL: 'ON', PUSH: 'ON', SMS: 'OFF' },
    concerns: 'CLIENT',
  },
  ...WALLET_TYPES,
  APPOINTMENT_REQUESTED: {
    description: 'A client asks for an appointment.',
    facts: { name: 'person', time: 'time', minutes: 'count', until: 'time' },
    channels: SOON,
    concerns: 'READER',
  },
  APPOINTMENT_BOOKED: {
    description: 'An appointment stands.',
    facts: { name: 'person', time: 'time', minutes: 'count' },
    channels: SOON,
    concerns: 'EVERYBODY',
  },
  APPOINTMENT_MOVED: {
    description: 'A client moved an appointment.',
    facts: { name: 'person', time: 'time', before: 'time' },
    channels: SOON,
    concerns: 'READER',
  },
  APPOINTMENT_ENDED: {
    description: 'An appointment did not take place.',
    facts: { name: 'person', time: 'time', ended: 'choice', back: 'wallet' },
    channels: SOON,
    concerns: 'EVERYBODY',
  },
  APPOINTMENT_REMINDER: {
    description: 'An appointment is hours away, or a day.',
    facts: { name: 'person', time: 'time', appointment: 'key', startsAt: 'key' },
    channels: SOON,
    concerns: 'EVERYBODY',
  },
  APPOINTMENT_SOON: {
    description: 'An appointment begins in minutes.',
    facts: { name: 'person', time: 'time', appointment: 'key', startsAt: 'key' },
    channels: SOON,
    concerns: 'EVERYBODY',
    isLive: true,
  },
  ANSWER_REQUESTED: {
    description: 'A client asks for an answer.',
    facts: { name: 'person', what: 'text', until: 'time' },
    channels: SOON,
    concerns: 'READER',
  },
  ANSWER_DUE_SOON: {
    description: 'An answer is due soon.',
    facts: { name: 'person', what: 'text', until: 'time', warning: 'choice' },
    channels: SOON,
    concerns: 'READER',
    isLive: true,
  },
  ANSWER_OVER: {
    description: 'An answer was delivered, or will not be.',
    facts: { name: 'person', what: 'text', ended: 'choice', back: 'wallet' },
    channels: SOON,
    concerns: 'CLIENT',
  },
  ANSWER_MISSED: {
    description: 'An answer was late, or its client took it back.',
    facts: { name: 'person', what: 'text', ended: 'choice' },
    channels: SOON,
    concerns: 'READER',
  },
  CLARIFICATION_ASKED: {
    description: 'A client has a question about an answer.',
    facts: { name: 'person', what: 'text', question: 'text' },
    channels: SOON,
    concerns: 'READER',
  },
  CLARIFICATION_WRITTEN: {
    description: 'A reader replied to a question about an answer.',
    facts: { name: 'person', what: 'text' },
    channels: GOOD_TO_KNOW,
    concerns: 'CLIENT',
  },
  STREAM_ANNOUNCED: {
    description: 'A reader whom the client follows, or who invited them, announced a stream.',
    facts: { reader: 'person', what: 'text', time: 'time', stream: 'key' },
    channels: GOOD_TO_KNOW,
    concerns: 'CLIENT',
  },
  STREAM_LIVE: {
    description: 'A reader whom the client follows, or who invited them, is live.',
    facts: { reader: 'person', what: 'text', stream: 'key' },
    channels: { IN_APP: 'ON', MAIL: 'OFF', PUSH: 'ON' },
    concerns: 'CLIENT',
    isLive: true,
  },
  STREAM_REMINDER: {
    description: 'A stream that the client asked to be reminded of, or paid for, begins in minutes.',
    facts: { reader: 'person', what: 'text', time: 'time', stream: 'key' },
    channels: { IN_APP: 'ON', MAIL: 'ON', PUSH: 'ON', SMS: 'OFF' },
    concerns: 'CLIENT',
    isLive: true,
  },
  STREAM_CANCELLED: {
    description:
      'A stream that the client waited or paid for does not take place, or was too short to be paid.',
    facts: { reader: 'person', what: 'text', ended: 'choice', back: 'wallet' },
    channels: SOON,
    concerns: 'CLIENT',
  },
  REVIEW_WRITTEN: {
    description: 'A client reviewed the reader.',
    facts: { stars: 'count' },
    channels: GOOD_TO_KNOW,
    concerns: 'READER',
  },
  REVIEW_ANSWERED: {
    description: 'A reader answered the client’s review.',
    facts: { reader: 'person' },
    channels: GOOD_TO_KNOW,
    concerns: 'CLIENT',
  },
  TIP_GIVEN: {
    description: 'A client tipped the reader.',
    facts: { client: 'person', amount: 'money' },
    channels: GOOD_TO_KNOW,
    concerns: 'READER',
  },
  GIFT_RECEIVED: {
    description: 'Somebody sent the reader a gift.',
    facts: { client: 'person', named: 'choice', amount: 'money' },
    channels: GOOD_TO_KNOW,
    concerns: 'READER',
  },
  ...ORDER_TYPES,
  ...MODERATION_TYPES,
  ...DISPUTE_TYPES,
  PAYOUT_PAID: {
    description: 'A payout is on its way.',
    facts: { amount: 'money' },
    channels: GOOD_TO_KNOW,
    concerns: 'READER',
  },
  PAYOUT_FAILED: {
    description: 'A payout did not arrive.',
    facts: { amount: 'money', reason: 'choice' },
    channels: MUST_KNOW,
    concerns: 'READER',
  },
  PAYOUT_RETURNED: {
    description: 'A part of a payout came back.',
    facts: { amount: 'money' },
    channels: MUST_KNOW,
    concerns: 'READER',
  },
  PAYOUT_WAITING: {
    description: 'Earnings wait for the payout setup.',
    facts: {},
    channels: GOOD_TO_KNOW,
    concerns: 'READER',
  },
  ...APPLICATION_TYPES,
  TEMPLATE_BROKEN: {
    description: 'Staff: a template cannot be filled in.',
    facts: { template: 'choice' },
    channels: { IN_APP: 'ALWAYS', MAIL: 'ON', PUSH: 'OFF' },
    concerns: 'STAFF',
  },
  ...HELP_TYPES,
  DATA_EXPORT_READY: {
    description: 'A copy of their data can be fetched.',
    facts: {},
    channels: MUST_KNOW,
    concerns: 'EVERYBODY',
  },
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
