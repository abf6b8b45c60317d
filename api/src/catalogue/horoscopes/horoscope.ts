import { Field, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateScalar } from '../../foundation/contract/scalars/index.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import type { Localized } from '../localized.ts'
import { ZodiacSign } from './zodiac-sign.ts'

/** A horoscope as staff set it up. */
export interface HoroscopeRow {
  readonly day: string
  readonly sign: ZodiacSign
  /** Slug of the only brand that shows it; null: all do. */
  readonly brand: string | null
  readonly updatedAt: Date
  readonly bodies: Localized<unknown>
}

@Allow('ANYONE')
@ObjectType({ description: 'What a day may hold for a sign.', simpleResolvers: true })
export class Horoscope {
  @Field(() => ZodiacSign, { description: 'Whom it is for.' })
  sign: ZodiacSign

  @Field(() => DateScalar, { description: 'The day it is for.' })
  day: string

  @Field(() => DateTimeScalar, { description: 'When staff saved it last.' })
  updatedAt: Date

  bodies: Localized<unknown>

  static of({ sign, day, updatedAt, bodies }: HoroscopeRow): Horoscope {
    return Object.assign(new Horoscope(), { sign, day, updatedAt, bodies })
  }
}
