import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../app.ts'
import { Product, productById } from '../../catalogue/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { Stream } from '../stream-type.ts'
import { pinProduct } from './pin-product.ts'
import { pinnedOf } from './pinned-products.store.ts'

@Resolver(() => Stream)
export class PinnedProductsResolver {
  @Allow('READER')
  @RateLimit('stream')
  @Mutation(() => Stream, {
    description: 'A reader shows a product of their own on the page of their stream, or none any more.',
  })
  pinProduct(
    @Ctx() { app, viewer }: Context,
    @Arg('streamId', () => ID, { description: 'The stream.' }) streamId: string,
    @Arg('productId', () => ID, { nullable: true, description: 'The product; without it none is shown.' })
    productId: string | null,
  ): Promise<Stream> {
    return pinProduct(app, viewer, streamId, productId ?? null)
  }

  @Allow('ANYONE')
  @FieldResolver(() => Product, {
    nullable: true,
    description: 'What its reader shows on its page; null: nothing, or it is on sale no longer.',
  })
  async pinnedProduct(
    @Root() { id }: Stream,
    @Ctx() { app }: Context<Viewer | null>,
  ): Promise<Product | null> {
    const productId = await pinnedOf(app.db, id)
    return productId === null ? null : productById(app, productId)
  }
}
