import { Arg, Ctx, Field, FieldResolver, InputType, Int, Mutation, Query, Resolver } from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { askerOf, RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { SetBasketLineResult } from '../refusals.ts'
import { Basket, MOST_COUNT } from './basket.ts'
import { countOf } from './baskets.store.ts'
import { mergeBasket } from './merge-basket.ts'
import { setBasketLine, viewersBasket } from './set-line.ts'

const TOKEN = 'By which a visitor’s basket is found, from `Basket.token`; of no use to who is signed in.'

type Anybody = Context<Viewer | null>

@InputType({ description: 'How many of something are to be in a basket. Sent twice, it is the same.' })
class SetBasketLineInput {
  @Field(() => String, { description: 'Of what.' })
  sku: string

  @Field(() => Int, { description: `How many: 1 to ${MOST_COUNT}; 0 takes it out.` })
  count: number

  @Field(() => String, { nullable: true, description: TOKEN })
  basketToken?: string | null
}

@Resolver()
export class BasketsResolver {
  @Allow('ANYONE')
  @Query(() => Basket, { description: 'What the viewer, or a visitor by their token, is about to buy.' })
  basket(
    @Ctx() { app, viewer }: Anybody,
    @Arg('basketToken', () => String, { nullable: true, description: TOKEN }) basketToken: string | null,
  ): Promise<Basket> {
    return viewersBasket(app, viewer, basketToken ?? null)
  }

  @Allow('ANYONE')
  @RateLimit('basket')
  @Mutation(() => SetBasketLineResult, {
    description:
      'Puts something into the basket, changes how many, or takes it out. A visitor gets a basket by it.',
  })
  setBasketLine(
    @Ctx() { app, viewer, address }: Anybody,
    @Arg('input', () => SetBasketLineInput, { description: 'What, and how many.' }) input: SetBasketLineInput,
  ): Promise<typeof SetBasketLineResult> {
    const visitor = askerOf(viewer, address)
    return setBasketLine(app, viewer, { ...input, basketToken: input.basketToken ?? null, visitor })
  }

  @Allow('CLIENT')
  @RateLimit('basket')
  @Mutation(() => Basket, {
    description:
      'Puts what was chosen before signing in into the viewer’s basket. Asked again, it changes nothing.',
  })
  mergeBasket(
    @Ctx() { app, viewer }: Context,
    @Arg('basketToken', () => String, { description: TOKEN }) basketToken: string,
  ): Promise<Basket> {
    return mergeBasket(app, viewer, basketToken)
  }
}

@Resolver(() => ViewerType)
export class ViewerBasketResolver {
  @Allow('CLIENT')
  @FieldResolver(() => Int, { description: 'How many pieces are in their basket.' })
  basketCount(@Ctx() { app, viewer }: Context): Promise<number> {
    return countOf(app.db, viewer.id)
  }
}
