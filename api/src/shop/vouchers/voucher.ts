import { Ctx, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type Localized, textIn } from '../../catalogue/index.ts'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { Language } from '../../foundation/messages.ts'
import { codeShown } from './voucher-code.ts'

const VoucherState = {
  OPEN: 'OPEN',
  BOOKED: 'BOOKED',
  USED: 'USED',
  EXPIRED: 'EXPIRED',
  CANCELLED: 'CANCELLED',
} as const
export type VoucherState = keyof typeof VoucherState
registerEnumType(VoucherState, {
  name: 'VoucherState',
  description: 'How a voucher stands.',
  valuesConfig: {
    OPEN: { description: 'It can be redeemed.' },
    BOOKED: { description: 'Redeemed for an appointment that is to come.' },
    USED: { description: 'Its appointment is over.' },
    EXPIRED: { description: 'Not used in time; what was paid is in the buyer’s wallet.' },
    CANCELLED: { description: 'Its order was cancelled; what was paid is in the buyer’s wallet.' },
  },
})

/** A voucher as it is stored. */
export interface VoucherRow {
  readonly id: string
  readonly lineId: string
  readonly orderId: string
  readonly buyerId: string
  readonly ownerId: string
  readonly readerId: string
  readonly profileId: string
  readonly names: Localized
  readonly minutes: number
  readonly code: string
  readonly state: VoucherState
  readonly appointmentId: string | null
  readonly issuedAt: Date
  readonly expiresAt: Date
  /** It is on its way to a friend. */
  readonly isGiven: boolean
}

@Allow('CLIENT')
@ObjectType({
  description: 'A service that was bought: redeemed once, for an appointment with its reader.',
  implements: Node,
  simpleResolvers: true,
})
export class Voucher {
  @Field(() => ID)
  id: string

  names: Localized
  profileId: string
  appointmentId: string | null

  @Field(() => String, { description: 'What it is for, in the language of who asks.' })
  name(@Ctx() { language }: { language: Language }): string {
    return textIn(language, this.names)
  }

  @Field(() => VoucherState, { description: 'How it stands.' })
  state: VoucherState

  @Field(() => Int, { description: 'How long its appointment takes.' })
  minutes: number

  @Field(() => String, {
    description: 'Whoever has this code can take the voucher while it is open: for the owner to pass on.',
  })
  code: string

  @Field(() => DateTimeScalar, { description: 'Until when it can be redeemed.' })
  expiresAt: Date

  @Field(() => Boolean, { description: 'It can be given to a friend.' })
  canBeGiven: boolean

  @Field(() => Boolean, { description: 'It is on its way to a friend, who has not accepted it yet.' })
  isGiven: boolean

  static of(row: VoucherRow): Voucher {
    const { id, names, profileId, appointmentId, state, minutes, expiresAt, isGiven } = row
    return Object.assign(new Voucher(), {
      ...{ id, names, profileId, appointmentId, state, minutes, expiresAt, isGiven },
      code: codeShown(row.code),
      canBeGiven: state === 'OPEN' && !isGiven,
    })
  }
}

export const VoucherConnection = connectionOf('Voucher', () => Voucher)
