import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { wordsFor } from '../../foundation/words.ts'
import { Address } from '../checkout/address.ts'

const messageFor = wordsFor({ 'refusal.addressBookFull': ['most'] })

/** @rule most addresses: a person saves at most 20. */
export const MOST_ADDRESSES = 20

@Allow('CLIENT')
@ObjectType({ description: 'An address that somebody saved.', implements: Node, simpleResolvers: true })
export class SavedAddress {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: 'ISO 3166-1, two letters.' })
  country: string

  @Field(() => Address, { description: 'Where in it.' })
  address: Address

  @Field(() => Boolean, { description: 'It is the one that is chosen where none is named.' })
  isDefault: boolean

  personId: string
}

@Allow('CLIENT')
@ObjectType({ implements: Refusal, description: 'There are as many addresses as fit.' })
export class AddressBookFull extends Refusal {
  @Field(() => Int, { description: 'How many fit.' })
  readonly most: number

  constructor() {
    super(messageFor('refusal.addressBookFull', { most: MOST_ADDRESSES }))
    this.most = MOST_ADDRESSES
  }
}

@InputType({ description: 'An address to save, or to change.' })
export class SaveAddressInput {
  @Field(() => ID, { nullable: true, description: 'Which one is changed; without it a new one is saved.' })
  savedAddressId?: string | null

  @Field(() => String, { description: 'ISO 3166-1, two capital letters.' })
  country: string

  @Field(() => Address, { description: 'Where in it.' })
  address: Address

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'It is the one that is chosen from now on; the first is in any case.',
  })
  isDefault: boolean

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const SaveAddressResult = createUnionType({
  name: 'SaveAddressResult',
  description: 'The address as it is saved, or why it is not.',
  types: () => [SavedAddress, AddressBookFull, IdempotencyKeyReused] as const,
})
