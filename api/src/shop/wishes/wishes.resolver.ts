import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Product } from '../../catalogue/index.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { productsOnSale } from './offers.ts'
import { addWish, removeWish } from './set-wish.ts'
import { WishConnection, WishResult } from './wish.ts'
import { wishesAmong, wishesPage } from './wishes.store.ts'

@Resolver()
export class WishesResolver {
  @Allow('CLIENT')
  @RateLimit('favourite')
  @Mutation(() => WishResult, {
    description: 'Puts a product on the viewer’s wish list. Asked again, it changes nothing.',
  })
  addWish(
    @Ctx() { app, viewer }: Context,
    @Arg('productId', () => ID, { description: 'The product.' }) productId: string,
  ): Promise<typeof WishResult> {
    return addWish(app, viewer, productId)
  }

  @Allow('CLIENT')
  @RateLimit('favourite')
  @Mutation(() => Product, {
    nullable: true,
    description:
      'Takes a product off the viewer’s wish list. Asked again, it changes nothing. Null of what is not on sale.',
  })
  removeWish(
    @Ctx() { app, viewer }: Context,
    @Arg('productId', () => ID, { description: 'The product.' }) productId: string,
  ): Promise<Product | null> {
    return removeWish(app, viewer, productId)
  }
}

@Resolver(() => Product)
export class WishedProductResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Boolean, {
    description: 'Whether it is on the viewer’s wish list; false for visitors.',
  })
  async isWished(
    @Root() { id }: Product,
    @Ctx() { app, viewer, loaders }: Context<Viewer | null>,
  ): Promise<boolean> {
    if (!viewer) return false
    const own = loaders.of('wishes', (ids: readonly string[]) => wishesAmong(app.db, viewer.id, ids))
    return (await own.load(id)) === true
  }
}

@Resolver(() => ViewerType)
export class ViewerWishesResolver {
  @Allow('CLIENT')
  @FieldResolver(() => WishConnection, {
    description: 'Products on their wish list, the last one added first. What is not on sale is left out.',
  })
  async wishes(
    @Ctx() { app, viewer }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Product>> {
    const before = after ? parseId('wish', after) : null
    const rows = await wishesPage(app.db, viewer.id, before, pageSize(first))
    const { pageInfo, edges } = pageOf(rows, first, after, ({ id }) => id)
    const products = await productsOnSale(
      app,
      edges.map(({ node }) => node.productId),
    )
    return {
      pageInfo,
      edges: edges.flatMap(({ cursor, node: { productId } }) => {
        const node = products.get(productId)
        return node ? [{ cursor, node }] : []
      }),
    }
  }
}
