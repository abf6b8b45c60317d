import {
  Arg,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { Context } from '../../app.ts'
import { connectionOf } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { BadInput } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { readerById } from '../find-readers.ts'
import { Reader } from '../reader.ts'
import { Product } from './product.ts'
import { ProductCategory, productCategories } from './product-category.ts'
import { productDraft } from './product-draft.ts'
import { ProductFacets } from './product-facets.ts'
import { ProductFilter, ProductSort } from './product-filter.ts'
import { ProductRating, productRatings } from './product-rating.ts'
import { productBySlug, sameOwner } from './products.ts'
import { type ProductsFound, productsPage } from './products-page.ts'

const MOST_OF_OWNER = 8

type Anybody = Context<Viewer | null>

@Allow('ANYONE')
@ObjectType({ description: 'A page of a list of products.', simpleResolvers: true })
class ProductConnection extends connectionOf('Product', () => Product) {
  @Field(() => Int, { description: 'How many there are, on all pages together.' })
  totalCount: number

  countFacets: () => ProductFacets
}

@Resolver(() => ProductConnection)
export class ProductsResolver {
  @Allow('ANYONE')
  @Query(() => ProductConnection, {
    description: 'Products on sale: all, or those that answer a search and pass a filter.',
  })
  products(
    @Ctx() { app }: Anybody,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => ProductFilter, {
      nullable: true,
      description: 'Only those of which all of it holds.',
    })
    filter: ProductFilter | null,
    @Arg('sort', () => ProductSort, {
      nullable: true,
      description: 'In which order; without it RELEVANCE for a search, else NEWEST.',
    })
    sort: ProductSort | null,
  ): Promise<ProductsFound> {
    return productsPage(app, { filter: filter ?? {}, sort: sort ?? null, first, after: after ?? null })
  }

  @Allow('ANYONE')
  @FieldResolver(() => ProductFacets, {
    description: 'How many products each choice of a filter would leave.',
  })
  facets(@Root() { countFacets }: ProductConnection): ProductFacets {
    return countFacets()
  }

  @Allow('ANYONE')
  @Query(() => Product, { nullable: true, description: 'A product on sale; null: there is none.' })
  product(
    @Ctx() { app }: Anybody,
    @Arg('slug', () => String, { description: 'Its name in addresses.' }) slug: string,
  ): Promise<Product | null> {
    return productBySlug(app, slug)
  }

  @Allow('EDITOR')
  @Query(() => Product, {
    nullable: true,
    description:
      'A product as staff saved it last, published or not; null: there is none, or it lacks a name, a kind or a variant with a price.',
  })
  productDraft(
    @Ctx() { app }: Context,
    @Arg('document', () => String, { description: 'Its id in the panel.' }) document: string,
  ): Promise<Product | null> {
    return productDraft(app, document)
  }

  @Allow('ANYONE')
  @Extensions({ listSize: 20 })
  @Query(() => [ProductCategory], { description: 'The categories of the shop, in the order of staff.' })
  productCategories(@Ctx() { app }: Anybody): Promise<ProductCategory[]> {
    return productCategories(app)
  }
}

@Resolver(() => Product)
export class ProductFieldsResolver {
  @Allow('ANYONE')
  @FieldResolver(() => Reader, { nullable: true, description: 'The reader who sells it; null: the house.' })
  reader(@Root() { profileId }: Product, @Ctx() { app }: Anybody): Promise<Reader | null> | null {
    return profileId === null ? null : readerById(app, profileId)
  }

  @Allow('ANYONE')
  @FieldResolver(() => ProductRating, { description: 'All reviews of it together.' })
  async rating(@Root() { id }: Product, @Ctx() { app }: Anybody): Promise<ProductRating> {
    return ProductRating.of((await productRatings(app)).get(id))
  }

  @Allow('ANYONE')
  @Extensions({ listSize: MOST_OF_OWNER })
  @FieldResolver(() => [Product], {
    description: 'Others that the same reader, or the house, sells, the newest first.',
  })
  sameOwner(
    @Root() product: Product,
    @Ctx() { app }: Anybody,
    @Arg('count', () => Int, { defaultValue: 4, description: `How many at most, 1 to ${MOST_OF_OWNER}.` })
    count: number,
  ): Promise<Product[]> {
    if (count < 1 || count > MOST_OF_OWNER)
      throw new BadInput(`count must be 1 to ${MOST_OF_OWNER}.`, { argument: 'count' })
    return sameOwner(app, product, count)
  }
}
