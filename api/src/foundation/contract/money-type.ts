import { GraphQLScalarType, Kind } from 'graphql'
import { Field, InputType, ObjectType } from 'type-graphql'
import { BadInput } from '../fault.ts'
import type { Money } from '../money.ts'
import { Allow } from './policy.ts'
import { CurrencyCodeScalar } from './scalars/index.ts'

export { type Money, money } from '../money.ts'

const INTEGER = /^-?\d{1,18}$/

function parse(value: unknown): bigint {
  if (typeof value === 'bigint') return value
  if ((typeof value === 'string' && INTEGER.test(value)) || Number.isSafeInteger(value))
    return BigInt(value as string | number)
  throw new BadInput('A BigInt is a whole number of at most 18 digits, best sent as a string such as "1995".')
}

/** An integer borne as a string, so that no client reads it into a float. */
export const BigIntScalar = new GraphQLScalarType<bigint, string>({
  name: 'BigInt',
  description: 'A whole number borne as a string, e.g. "1995", so that no client reads it into a float.',
  extensions: { plainText: true },
  serialize: value => parse(value).toString(),
  parseValue: parse,
  parseLiteral: node => parse(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null),
})

@Allow('ANYONE')
@ObjectType('Money', { description: 'An amount of money in minor units (cents).', simpleResolvers: true })
export class MoneyType implements Money {
  @Field(() => BigIntScalar, { description: 'Minor units (cents).' })
  minor: bigint

  @Field(() => CurrencyCodeScalar, { description: 'Its currency.' })
  currency: string
}

@InputType('MoneyInput', { description: 'An amount of money in minor units (cents).' })
export class MoneyInput implements Money {
  @Field(() => BigIntScalar, { description: 'Minor units (cents).' })
  minor: bigint

  @Field(() => CurrencyCodeScalar, { description: 'Its currency.' })
  currency: string
}
