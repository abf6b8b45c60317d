import { createUnionType, Field, Int, ObjectType } from 'type-graphql'
import { Product } from '../../catalogue/index.ts'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { wordsFor } from '../../foundation/words.ts'

const messageFor = wordsFor({ 'refusal.wishListFull': ['most'] })

/** @rule most wishes: a wish list holds at most 200 products. */
export const MOST_WISHES = 200

/** A product on somebody's wish list, by its place in it. */
export interface Wish {
  readonly id: string
  readonly productId: string
}

@Allow('ANYONE')
@ObjectType({ implements: Refusal, description: 'The wish list holds as many products as fit.' })
export class WishListFull extends Refusal {
  @Field(() => Int, { description: 'How many fit.' })
  readonly most: number

  constructor() {
    super(messageFor('refusal.wishListFull', { most: MOST_WISHES }))
    this.most = MOST_WISHES
  }
}

export const WishResult = createUnionType({
  name: 'WishResult',
  description: 'The product, which is on the wish list now, or why it is not.',
  types: () => [Product, WishListFull] as const,
})

export const WishConnection = connectionOf('Wish', () => Product)
