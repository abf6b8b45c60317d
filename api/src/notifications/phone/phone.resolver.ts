import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { NotificationSettings } from '../choices/notification-settings.ts'
import { MOST_TRIES } from './phone.ts'
import {
  Phone,
  PhoneCode,
  SendPhoneCodeInput,
  SendPhoneCodeResult,
  VerifyPhoneInput,
  VerifyPhoneResult,
} from './phone-type.ts'
import { codeOf, phoneOf } from './phones.store.ts'
import { sendPhoneCode } from './send-code.ts'
import { removePhone, verifyPhone } from './verify-phone.ts'

/** All of it is asked for the viewer, whose settings alone can be read. */
@Resolver(() => NotificationSettings)
export class PhoneResolver {
  @Allow('CLIENT')
  @FieldResolver(() => Boolean, { description: 'Whether the house sends text messages at all.' })
  areTextsOffered(@Ctx() { app }: Context): boolean {
    return app.config.sms.kind !== 'none'
  }

  @Allow('CLIENT')
  @FieldResolver(() => Phone, { nullable: true, description: 'Where text messages go; null: nowhere yet.' })
  async phone(@Ctx() { app, viewer }: Context): Promise<Phone | null> {
    const row = await phoneOf(app.db, viewer.id)
    return row && Phone.of(row)
  }

  @Allow('CLIENT')
  @FieldResolver(() => PhoneCode, {
    nullable: true,
    description: 'A code that was sent and waits to be typed in; null: none.',
  })
  async phoneCode(@Ctx() { app, viewer }: Context): Promise<PhoneCode | null> {
    const row = await codeOf(app.db, viewer.id, MOST_TRIES)
    return row && PhoneCode.of(row)
  }

  @Allow('CLIENT')
  @RateLimit('phone-code')
  @Mutation(() => SendPhoneCodeResult, {
    nullable: true,
    description:
      'Sends six digits to a telephone, by which the viewer shows that it is theirs. They can be used for ten minutes.',
  })
  sendPhoneCode(
    @Ctx() { app, viewer, host, language }: Context,
    @Arg('input', () => SendPhoneCodeInput, { description: 'Where to.' }) input: SendPhoneCodeInput,
  ): Promise<typeof SendPhoneCodeResult> {
    return sendPhoneCode(app, viewer, { ...input, host, language })
  }

  @Allow('CLIENT')
  @RateLimit('phone-try')
  @Mutation(() => VerifyPhoneResult, {
    nullable: true,
    description: 'Makes the telephone to which a code was sent the viewer’s, in place of the one before.',
  })
  verifyPhone(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => VerifyPhoneInput, { description: 'The code.' }) input: VerifyPhoneInput,
  ): Promise<typeof VerifyPhoneResult> {
    return verifyPhone(app, viewer, input)
  }

  @Allow('CLIENT')
  @Mutation(() => NotificationSettings, {
    nullable: true,
    description: 'Removes the viewer’s telephone, and a code that was sent. Asked again, it changes nothing.',
  })
  removePhone(@Ctx() { app, viewer }: Context): Promise<NotificationSettings> {
    return removePhone(app, viewer)
  }
}
