import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { askerOf, RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { OwnProduct } from '../own-products/own-product.ts'
import { countVisit } from './count-visit.ts'
import { MOST_DAYS, ProductFigures, productFigures } from './product-figures.ts'

@Resolver(() => OwnProduct)
export class FiguresResolver {
  @Allow('ANYONE')
  @RateLimit('product-view')
  @Mutation(() => Boolean, {
    description: 'Counts that somebody looks at a product: each visitor once a day. Always true.',
  })
  async countProductView(
    @Ctx() { app, viewer, address }: Context<Viewer | null>,
    @Arg('productId', () => ID, { description: 'Which.' }) productId: string,
  ): Promise<boolean> {
    await countVisit(app, viewer, askerOf(viewer, address), productId, 'VIEW')
    return true
  }

  @Allow('READER')
  @FieldResolver(() => ProductFigures, {
    description: 'Who looked at it, who bought it, and what it brought.',
  })
  figures(
    @Root() { productId, personId }: OwnProduct,
    @Ctx() { app }: Context,
    @Arg('days', () => Int, {
      defaultValue: 30,
      description: `Of the last so many days, 1 to ${MOST_DAYS}.`,
    })
    days: number,
  ): Promise<ProductFigures> {
    return productFigures(app, personId, productId, days)
  }
}
