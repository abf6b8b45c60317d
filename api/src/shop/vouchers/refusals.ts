import { createUnionType, ObjectType } from 'type-graphql'
import { ConsentNeeded } from '../../accounts/index.ts'
import { AlreadyBooked, Appointment, SlotTaken, TooSoon } from '../../bookings/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { wordsFor } from '../../foundation/words.ts'
import { ChannelNotOffered } from '../../readings/index.ts'
import { Voucher } from './voucher.ts'

const messageFor = wordsFor({ 'refusal.voucherNotUsable': ['reason'] })

@Allow('CLIENT')
@ObjectType({
  implements: Refusal,
  description:
    'Why a voucher cannot be used: UNKNOWN, USED (or cancelled), EXPIRED, GIVEN (it is on its way to a friend), READER_LEFT, OWN_READING.',
})
export class VoucherNotUsable extends Refusal {
  constructor(reason: 'UNKNOWN' | 'USED' | 'EXPIRED' | 'GIVEN' | 'READER_LEFT' | 'OWN_READING') {
    super(messageFor('refusal.voucherNotUsable', { reason }), reason)
  }
}

export const RedeemVoucherResult = createUnionType({
  name: 'RedeemVoucherResult',
  description: 'The appointment, or why the voucher was not redeemed.',
  types: () =>
    [
      Appointment,
      VoucherNotUsable,
      SlotTaken,
      TooSoon,
      AlreadyBooked,
      ChannelNotOffered,
      ConsentNeeded,
      IdempotencyKeyReused,
    ] as const,
})
export const ClaimVoucherResult = createUnionType({
  name: 'ClaimVoucherResult',
  description: 'The voucher, which is the viewer’s now, or why it is not.',
  types: () => [Voucher, VoucherNotUsable] as const,
})
