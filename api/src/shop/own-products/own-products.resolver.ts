import { Arg, Ctx, Extensions, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import { ViewerType } from '../../accounts/index.ts'
import type { Context } from '../../app.ts'
import { Image, Product, picturesByIds, productById } from '../../catalogue/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { RateLimit } from '../../foundation/contract/rate-limited-fields.ts'
import { OwnProduct, SaveOwnProductInput, SaveOwnProductResult } from './own-product.ts'
import { LONGEST, MOST_OWN_PRODUCTS } from './own-product-rules.ts'
import { ownProductsOf } from './own-products.store.ts'
import { saveOwnProduct } from './save-own-product.ts'
import { sendOwnProduct } from './send-own-product.ts'

@Resolver(() => OwnProduct)
export class OwnProductsResolver {
  @Allow('READER')
  @RateLimit('own-product')
  @Mutation(() => SaveOwnProductResult, {
    description:
      'A reader writes down something to sell, or changes it. It is sold once staff have approved it.',
  })
  saveOwnProduct(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => SaveOwnProductInput, { description: 'The product.' }) input: SaveOwnProductInput,
  ): Promise<typeof SaveOwnProductResult> {
    const { ownProductId = null, grams = null, pictureUploads = null } = input
    return saveOwnProduct(app, viewer, { ...input, ownProductId, grams, pictureUploads })
  }

  @Allow('READER')
  @RateLimit('own-product')
  @Mutation(() => OwnProduct, {
    description:
      'A reader sends what they wrote to staff, who put it on sale or say why not. Asked again, it is sent.',
  })
  sendOwnProduct(
    @Ctx() { app, viewer }: Context,
    @Arg('ownProductId', () => ID, { description: 'Which.' }) ownProductId: string,
  ): Promise<OwnProduct> {
    return sendOwnProduct(app, viewer, ownProductId)
  }

  @Allow('READER')
  @Extensions({ listSize: LONGEST.pictures })
  @FieldResolver(() => [Image], { description: 'Its pictures, the first for lists.' })
  async pictures(@Root() { pictures }: OwnProduct, @Ctx() { app }: Context): Promise<Image[]> {
    const found = await picturesByIds(app.db, pictures)
    return pictures.flatMap(id => found.get(id) ?? [])
  }

  @Allow('READER')
  @FieldResolver(() => Product, {
    nullable: true,
    description: 'As it is on sale now, perhaps before its last changes; null: it is not.',
  })
  product(@Root() { productId }: OwnProduct, @Ctx() { app }: Context): Promise<Product | null> | null {
    return productId === null ? null : productById(app, productId)
  }
}

@Resolver(() => ViewerType)
export class ViewerOwnProductsResolver {
  @Allow('READER')
  @Extensions({ listSize: MOST_OWN_PRODUCTS })
  @FieldResolver(() => [OwnProduct], { description: 'What they sell or want to sell, the newest first.' })
  async ownProducts(@Ctx() { app, viewer }: Context): Promise<OwnProduct[]> {
    const rows = await ownProductsOf(app.db, viewer.id)
    return rows.map(row => OwnProduct.of(row, app.config.currency))
  }
}
