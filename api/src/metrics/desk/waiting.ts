import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'

export const WaitingKind = {
  APPLICATIONS: 'APPLICATIONS',
  DISPUTES: 'DISPUTES',
  FINDINGS: 'FINDINGS',
  CHARGEBACKS: 'CHARGEBACKS',
  PAYMENTS: 'PAYMENTS',
  WARNINGS: 'WARNINGS',
  ADJUSTMENTS: 'ADJUSTMENTS',
  FAILED_PAYOUTS: 'FAILED_PAYOUTS',
  FAILED_EVENTS: 'FAILED_EVENTS',
  PARKED: 'PARKED',
  MODERATION: 'MODERATION',
  TICKETS: 'TICKETS',
  RETURNS: 'RETURNS',
  LATE_ORDERS: 'LATE_ORDERS',
  OWN_PRODUCTS: 'OWN_PRODUCTS',
} as const
export type WaitingKind = keyof typeof WaitingKind
registerEnumType(WaitingKind, {
  name: 'WaitingKind',
  description: 'What waits for staff.',
  valuesConfig: {
    APPLICATIONS: { description: 'People who want to read here, and appeals.' },
    DISPUTES: { description: 'Disputes to decide.' },
    FINDINGS: { description: 'What the nightly audits found.' },
    CHARGEBACKS: { description: 'Payments that a card’s bank disputes.' },
    PAYMENTS: { description: 'Money from outside that does not fit what was asked for.' },
    WARNINGS: { description: 'Readers whose last weeks are past a limit of the policies.' },
    ADJUSTMENTS: { description: 'Adjustments of a wallet that a second person must confirm.' },
    FAILED_PAYOUTS: { description: 'Payouts of the last two weeks that failed and were not tried again.' },
    FAILED_EVENTS: { description: 'What the payment provider reported and could not be applied.' },
    PARKED: { description: 'Events whose handlers failed at every attempt.' },
    MODERATION: { description: 'What people reported, rules caught, or authors appealed.' },
    TICKETS: { description: 'Questions to answer.' },
    RETURNS: { description: 'Returns that buyers asked for.' },
    LATE_ORDERS: { description: 'Orders of which something is to be packed for more than three days.' },
    OWN_PRODUCTS: { description: 'What readers want to sell.' },
  },
})

@Allow('STAFF')
@ObjectType({ description: 'Something of which there is some that waits for staff.', simpleResolvers: true })
export class WaitingLine {
  @Field(() => WaitingKind, { description: 'What.' })
  kind: WaitingKind

  @Field(() => Int, { description: 'How many.' })
  count: number

  @Field(() => DateTimeScalar, { description: 'Since when the oldest.' })
  oldestAt: Date
}
