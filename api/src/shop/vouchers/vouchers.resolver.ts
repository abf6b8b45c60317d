import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Appointment, appointmentOf } from '../../bookings/index.ts'
import { Channel, Reader, readerById } from '../../catalogue/index.ts'
import type { Connection } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { claimVoucher } from './claim-voucher.ts'
import { redeemVoucher } from './redeem-voucher.ts'
import { ClaimVoucherResult, RedeemVoucherResult } from './refusals.ts'
import { Voucher, VoucherConnection } from './voucher.ts'
import { ownVouchers } from './voucher-of.ts'

@InputType({ description: 'An appointment that a voucher is redeemed for.' })
class RedeemVoucherInput {
  @Field(() => ID, { description: 'Which voucher.' })
  voucherId: string

  @Field(() => Channel, { description: 'How it is to be held.' })
  channel: Channel

  @Field(() => DateTimeScalar, { description: 'When it begins: one of the reader’s slots.' })
  startsAt: Date

  @Field(() => String, { nullable: true, description: 'What it is about, in a word or two.' })
  topic?: string | null

  @Field(() => String, { nullable: true, description: 'What the reader should know before.' })
  question?: string | null

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@Resolver()
export class VouchersResolver {
  @Allow('CLIENT')
  @RateLimit('appointment')
  @Mutation(() => RedeemVoucherResult, {
    description: 'Redeems a voucher for an appointment in a free slot of its reader, for nothing more.',
  })
  redeemVoucher(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => RedeemVoucherInput, { description: 'Which, and for when.' })
    input: RedeemVoucherInput,
  ): Promise<typeof RedeemVoucherResult> {
    const { topic = null, question = null } = input
    return redeemVoucher(app, viewer, { ...input, topic, question })
  }

  @Allow('CLIENT')
  @RateLimit('voucher-code')
  @Mutation(() => ClaimVoucherResult, {
    description: 'Takes an open voucher by its code. Asked again, it is the viewer’s.',
  })
  claimVoucher(
    @Ctx() { app, viewer }: Context,
    @Arg('code', () => String, { description: 'As it was typed in.' }) code: string,
  ): Promise<typeof ClaimVoucherResult> {
    return claimVoucher(app, viewer, code)
  }
}

@Resolver(() => Voucher)
export class VoucherFieldsResolver {
  @Allow('CLIENT')
  @FieldResolver(() => Reader, { nullable: true, description: 'With whom; null: they left.' })
  reader(@Root() { profileId }: Voucher, @Ctx() { app }: Context): Promise<Reader | null> {
    return readerById(app, profileId)
  }

  @Allow('CLIENT')
  @FieldResolver(() => Appointment, {
    nullable: true,
    description: 'What it was redeemed for; null: nothing yet.',
  })
  async appointment(
    @Root() { appointmentId }: Voucher,
    @Ctx() { app, viewer }: Context,
  ): Promise<Appointment | null> {
    return appointmentId === null ? null : appointmentOf(app.db, viewer, appointmentId)
  }
}

@Resolver(() => ViewerType)
export class ViewerVouchersResolver {
  @Allow('CLIENT')
  @FieldResolver(() => VoucherConnection, { description: 'Vouchers that they have, the latest first.' })
  vouchers(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Voucher>> {
    return ownVouchers(context, first, after)
  }
}
