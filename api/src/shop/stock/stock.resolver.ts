import { Arg, Ctx, Field, FieldResolver, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../app.ts'
import { ProductVariant } from '../../catalogue/index.ts'
import { type Connection, connectionOf, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { IdempotencyKeyScalar } from '../../foundation/contract/scalars/index.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { ReceiveStockResult } from '../refusals.ts'
import { receiveStock } from './receive-stock.ts'
import { availableOf, stockPage } from './stock.store.ts'
import { Stock, sellable, VariantStock } from './stock.ts'

const StockConnection = connectionOf('Stock', () => Stock)

@InputType({ description: 'Pieces that staff count.' })
class ReceiveStockInput {
  @Field(() => String, { description: 'Of which SKU.' })
  sku: string

  @Field(() => Int, { description: 'How many came in; negative: how many were lost or broke.' })
  count: number

  @Field(() => String, { nullable: true, description: 'Why, at most 200 characters.' })
  note?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'From now on staff are notified when no more than so many are left.',
  })
  lowAt?: number | null

  @Field(() => IdempotencyKeyScalar)
  idempotencyKey: string
}

@Resolver()
export class StockResolver {
  @Allow('SUPPORT')
  @Mutation(() => ReceiveStockResult, { description: 'Staff count pieces in or out.' })
  receiveStock(
    @Ctx() { app, viewer }: Context,
    @Arg('input', () => ReceiveStockInput, { description: 'The pieces.' }) input: ReceiveStockInput,
  ): Promise<typeof ReceiveStockResult> {
    return receiveStock(app, viewer, { ...input, note: input.note ?? null, lowAt: input.lowAt ?? null })
  }

  @Allow('SUPPORT', 'FINANCE')
  @Query(() => StockConnection, { description: 'Pieces of everything that was ever counted, by SKU.' })
  async stock(
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('low', () => Boolean, { defaultValue: false, description: 'Only those of which few are left.' })
    isLow: boolean,
  ): Promise<Connection<Stock>> {
    const rows = await stockPage(app.db, { after: after ?? null, isLow, count: pageSize(first) })
    return pageOf(rows, first, after, ({ sku }) => sku)
  }
}

@Resolver(() => ProductVariant)
export class VariantStockResolver {
  @Allow('ANYONE')
  @FieldResolver(() => VariantStock, { description: 'Whether it can be bought now.' })
  async stock(
    @Root() { pieces }: ProductVariant,
    @Ctx() { app, loaders }: Context<Viewer | null>,
  ): Promise<VariantStock> {
    const loader = loaders.of('stock', (skus: readonly string[]) => availableOf(app.db, skus))
    const found = await Promise.all(
      pieces.map(async ({ sku }) => [sku, (await loader.load(sku)) ?? 0n] as const),
    )
    return VariantStock.of(sellable(pieces, new Map(found)))
  }
}
