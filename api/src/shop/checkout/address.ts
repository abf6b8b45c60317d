import { Field, InputType, ObjectType } from 'type-graphql'
import { Allow } from '../../foundation/contract/policy.ts'
import { BadInput } from '../../foundation/fault.ts'
import { wordsFor } from '../../foundation/words.ts'

const messageFor = wordsFor({ 'badInput.address': [], 'badInput.country': [] })

const LONGEST = { name: 100, line1: 120, line2: 120, city: 80, region: 80, postalCode: 16 } as const
const NEEDED = ['name', 'line1', 'city', 'postalCode'] as const

@Allow('ANYONE')
@InputType('AddressInput', { description: 'Where a parcel goes; the country is said beside it.' })
@ObjectType('Address', { description: 'Where a parcel goes.', simpleResolvers: true })
export class Address {
  @Field(() => String, { description: `Who receives it, at most ${LONGEST.name} characters.` })
  name: string

  @Field(() => String, { description: `Street and number, at most ${LONGEST.line1} characters.` })
  line1: string

  @Field(() => String, {
    nullable: true,
    description: `Flat, floor or company, at most ${LONGEST.line2} characters.`,
  })
  line2?: string | null

  @Field(() => String, { description: `Town, at most ${LONGEST.city} characters.` })
  city: string

  @Field(() => String, {
    nullable: true,
    description: `State or province, at most ${LONGEST.region} characters.`,
  })
  region?: string | null

  @Field(() => String, { description: `Postal code, at most ${LONGEST.postalCode} characters.` })
  postalCode: string
}

/** Without spaces around; what is empty is null. Throws BAD_INPUT for what is too long or missing. */
export function checkedAddress(address: Address | null): Address | null {
  if (!address) return null
  const clean = (key: keyof typeof LONGEST) => address[key]?.trim() || null
  const [name, line1, line2, city, region, postalCode] = (
    ['name', 'line1', 'line2', 'city', 'region', 'postalCode'] as const
  ).map(clean)
  const all = { name, line1, line2, city, region, postalCode } as Address
  const isLong = Object.entries(LONGEST).some(
    ([key, most]) => (all[key as keyof Address]?.length ?? 0) > most,
  )
  if (isLong || NEEDED.some(key => !all[key]))
    throw new BadInput(messageFor('badInput.address'), { argument: 'address' })
  return all
}

const COUNTRY = /^[A-Z]{2}$/

/** An ISO 3166-1 code of two letters. Throws BAD_INPUT. */
export function checkedCountry(country: string): string {
  if (!COUNTRY.test(country)) throw new BadInput(messageFor('badInput.country'), { argument: 'country' })
  return country
}
