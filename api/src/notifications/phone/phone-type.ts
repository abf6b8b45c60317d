import { createUnionType, Field, InputType, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { NotificationSettings } from '../choices/notification-settings.ts'
import type { PhoneCodeRow, PhoneRow } from './phones.store.ts'
import {
  PhoneCodeNotSent,
  PhoneCodeOver,
  PhoneCodeWrong,
  PhoneNumberInvalid,
  TextsNotOffered,
} from './refusals.ts'

@Allow('CLIENT')
@ObjectType({ description: 'The viewer’s telephone, which nobody else sees.', simpleResolvers: true })
export class Phone {
  @Field(() => String, { description: 'In E.164, "+15551234567".' })
  number: string

  @Field(() => DateTimeScalar, { description: 'When they showed that it is theirs.' })
  verifiedAt: Date

  static of = (row: PhoneRow): Phone => Object.assign(new Phone(), row)
}

@Allow('CLIENT')
@ObjectType({
  description: 'A code that was sent to a telephone, to show that it is the viewer’s.',
  simpleResolvers: true,
})
export class PhoneCode {
  @Field(() => String, { description: 'Where it was sent, in E.164.' })
  number: string

  @Field(() => DateTimeScalar, { description: 'Until when it can be used.' })
  expiresAt: Date

  static of = (row: PhoneCodeRow): PhoneCode => Object.assign(new PhoneCode(), row)
}

@InputType({ description: 'Where to send a code.' })
export class SendPhoneCodeInput {
  @Field(() => String, { description: 'With the code of its country, "+1 555 123 4567".' })
  number: string

  @Field(() => String, {
    description: 'A fresh UUID for each intention: sent again, it sends no second code.',
  })
  idempotencyKey: string
}

@InputType({ description: 'The code as it was sent.' })
export class VerifyPhoneInput {
  @Field(() => String, { description: 'Six digits.' })
  code: string

  @Field(() => String, { description: 'A fresh UUID for each intention.' })
  idempotencyKey: string
}

export const SendPhoneCodeResult = createUnionType({
  name: 'SendPhoneCodeResult',
  description: 'What came of sending a code to a telephone.',
  types: () =>
    [
      NotificationSettings,
      TextsNotOffered,
      PhoneNumberInvalid,
      PhoneCodeNotSent,
      IdempotencyKeyReused,
    ] as const,
})

export const VerifyPhoneResult = createUnionType({
  name: 'VerifyPhoneResult',
  description: 'What came of a code.',
  types: () => [NotificationSettings, PhoneCodeWrong, PhoneCodeOver, IdempotencyKeyReused] as const,
})
