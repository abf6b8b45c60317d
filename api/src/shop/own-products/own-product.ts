import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ProductKind } from '../../catalogue/index.ts'
import { type Money, MoneyInput, MoneyType, money } from '../../foundation/contract/money-type.ts'
import { Node } from '../../foundation/contract/node.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { DateTimeScalar } from '../../foundation/date-time.ts'
import { wordsFor } from '../../foundation/words.ts'
import { LONGEST, MOST_OWN_PRODUCTS, type OwnProductRow, PRICES } from './own-product-rules.ts'

const messageFor = wordsFor({
  'refusal.ownProductsFull': ['most'],
  'refusal.ownProductNotChangeable': [],
})

export const OwnProductState = {
  DRAFT: 'DRAFT',
  SENT: 'SENT',
  APPROVED: 'APPROVED',
  DECLINED: 'DECLINED',
} as const
export type OwnProductState = keyof typeof OwnProductState
registerEnumType(OwnProductState, {
  name: 'OwnProductState',
  description: 'How far something is that a reader wants to sell.',
  valuesConfig: {
    DRAFT: { description: 'Only they see it. What is on sale of it stays as it is.' },
    SENT: { description: 'It waits for staff.' },
    APPROVED: { description: 'It is on sale as it stands here.' },
    DECLINED: { description: 'Staff do not sell it like this; `reason` says why.' },
  },
})

@Allow('READER')
@ObjectType({
  description: 'Something that a reader wants to sell.',
  implements: Node,
  simpleResolvers: true,
})
export class OwnProduct {
  @Field(() => ID)
  id: string

  @Field(() => OwnProductState, { description: 'How far it is.' })
  state: OwnProductState

  @Field(() => String, { nullable: true, description: 'Why staff do not sell it.' })
  reason: string | null

  @Field(() => String, { description: 'Its name.' })
  name: string

  @Field(() => String, { description: 'What it is, in the reader’s words; empty lines divide paragraphs.' })
  words: string

  @Field(() => ProductKind, { description: 'What it is: PHYSICAL or DIGITAL.' })
  kind: ProductKind

  @Field(() => MoneyType, { description: 'What one costs.' })
  price: Money

  @Field(() => Int, { nullable: true, description: 'What one weighs with its parcel, in grams.' })
  grams: number | null

  @Field(() => DateTimeScalar, { description: 'When it was last changed, sent or decided.' })
  changedAt: Date

  pictures: readonly string[]
  productId: string | null
  personId: string

  static of({ price, ...row }: OwnProductRow, currency: string): OwnProduct {
    return Object.assign(new OwnProduct(), row, { price: money(price, currency) })
  }
}

@Allow('READER')
@ObjectType({ implements: Refusal, description: 'There are as many as one reader may write.' })
export class OwnProductsFull extends Refusal {
  constructor() {
    super(messageFor('refusal.ownProductsFull', { most: MOST_OWN_PRODUCTS }))
  }
}

@Allow('READER')
@ObjectType({
  implements: Refusal,
  description: 'It is with staff: it can be changed once they have decided.',
})
export class OwnProductNotChangeable extends Refusal {
  constructor() {
    super(messageFor('refusal.ownProductNotChangeable'))
  }
}

@InputType({ description: 'Something to sell, to write down or to change.' })
export class SaveOwnProductInput {
  @Field(() => ID, { nullable: true, description: 'Which is changed; without it a new one is written.' })
  ownProductId?: string | null

  @Field(() => String, { description: `Its name: 1 to ${LONGEST.name} characters.` })
  name: string

  @Field(() => String, { description: `What it is: 1 to ${LONGEST.words} characters.` })
  words: string

  @Field(() => ProductKind, { description: 'PHYSICAL or DIGITAL.' })
  kind: ProductKind

  @Field(() => MoneyInput, { description: `What one costs: ${PRICES.least} to ${PRICES.most} minor units.` })
  price: Money

  @Field(() => Int, {
    nullable: true,
    description: 'What one weighs with its parcel, in grams; of what is shipped.',
  })
  grams?: number | null

  @Field(() => [String], {
    nullable: true,
    description: `Uploads that are its pictures from now on, at most ${LONGEST.pictures}; without it they stay as they are.`,
  })
  pictureUploads?: string[] | null

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

export const SaveOwnProductResult = createUnionType({
  name: 'SaveOwnProductResult',
  description: 'The product as it is written now, or why it is not.',
  types: () => [OwnProduct, OwnProductsFull, OwnProductNotChangeable, IdempotencyKeyReused] as const,
})
