import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import { accountsOf, aliasOf } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Product, productById } from '../../catalogue/index.ts'
import type { Connection } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import {
  ProductReview,
  ProductReviewConnection,
  ReviewProductInput,
  ReviewProductResult,
} from './product-review.ts'
import { reviewProduct } from './review-product.ts'
import { reviewOfBuyer } from './reviews.store.ts'
import { mayReview, reviewsOfProduct } from './seen-reviews.ts'

type Anybody = Context<Viewer | null>

@Resolver(() => ProductReview)
export class ProductReviewsResolver {
  @Allow('ANYONE')
  @FieldResolver(() => String, {
    description: 'Who wrote it, as everybody sees them: “Theo V.”, or their alias.',
  })
  async author(@Root() { personId }: ProductReview, @Ctx() { app, loaders }: Anybody): Promise<string> {
    const accounts = loaders.of('accounts', (ids: readonly string[]) => accountsOf(app.db, ids))
    const account = await accounts.load(personId)
    return account?.alias ?? aliasOf(account?.name ?? '')
  }

  @Allow('ANYONE')
  @FieldResolver(() => Product, { nullable: true, description: 'Of what; null: it is sold no longer.' })
  product(@Root() { productId }: ProductReview, @Ctx() { app }: Anybody): Promise<Product | null> {
    return productById(app, productId)
  }

  @Allow('CLIENT')
  @RateLimit('review')
  @Mutation(() => ReviewProductResult, {
    description:
      'The viewer’s one review of a product that they bought; sent again with another key, it is changed.',
  })
  reviewProduct(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ReviewProductInput, { description: 'The review.' }) input: ReviewProductInput,
  ): Promise<typeof ReviewProductResult> {
    return reviewProduct(app, viewer, input)
  }
}

@Resolver(() => Product)
export class ReviewedProductResolver {
  @Allow('ANYONE')
  @FieldResolver(() => ProductReviewConnection, { description: 'What buyers say of it, the newest first.' })
  reviews(
    @Root() { id }: Product,
    @Ctx() { app }: Anybody,
    @Arg('first', () => Int, { defaultValue: 10 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<ProductReview>> {
    return reviewsOfProduct(app.db, id, first, after ?? null)
  }

  @Allow('ANYONE')
  @FieldResolver(() => ProductReview, {
    nullable: true,
    description: 'The viewer’s own review of it, whoever else sees it; null: they wrote none.',
  })
  viewerReview(
    @Root() { id }: Product,
    @Ctx() { app, viewer }: Anybody,
  ): Promise<ProductReview | null> | null {
    return viewer && reviewOfBuyer(app.db, id, viewer.id)
  }

  @Allow('ANYONE')
  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may write a review of it now, or change theirs.',
  })
  viewerMayReview(@Root() { id }: Product, @Ctx() { app, viewer }: Anybody): Promise<boolean> | boolean {
    return viewer !== null && mayReview(app, viewer, id)
  }
}
