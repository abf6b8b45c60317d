import { Arg, Ctx, Extensions, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { globalId, localId } from '../../foundation/contract/global-id.ts'
import { Allow } from '../../foundation/contract/policy.ts'
import { DateScalar } from '../../foundation/contract/scalars/index.ts'
import { Order, OrderConnection } from '../orders/order.ts'
import { ordersByIds } from '../orders/order-of.ts'
import { period } from './period.ts'
import { movementsOf, ordersToPack, salesByDay, salesByProduct } from './sales.store.ts'
import { PackingLine, ProductSales, SalesDay, StockMovement, StockMovementConnection } from './sales.ts'

const MOST_PRODUCTS = 200
const FROM = { description: 'The first day, in UTC.' }
const TO = { description: 'The last day, in UTC, at most 366 days later.' }

@Resolver(() => Order)
export class SalesResolver {
  @Allow('FINANCE')
  @Extensions({ listSize: 366 })
  @Query(() => [SalesDay], { description: 'What the shop sold, by day.' })
  async salesByDay(
    @Ctx() { app }: Context,
    @Arg('from', () => DateScalar, FROM) from: string,
    @Arg('to', () => DateScalar, TO) to: string,
  ): Promise<SalesDay[]> {
    const rows = await salesByDay(app.db, ...period(from, to))
    return rows.map(row => SalesDay.of(row, app.config.currency))
  }

  @Allow('FINANCE')
  @Extensions({ listSize: MOST_PRODUCTS })
  @Query(() => [ProductSales], {
    description: 'What the shop sold, by product: the 200 that brought the most first.',
  })
  async salesByProduct(
    @Ctx() { app }: Context,
    @Arg('from', () => DateScalar, FROM) from: string,
    @Arg('to', () => DateScalar, TO) to: string,
  ): Promise<ProductSales[]> {
    const rows = await salesByProduct(app.db, ...period(from, to), MOST_PRODUCTS)
    return rows.map(row => ProductSales.of(row, app.config.currency))
  }

  @Allow('SUPPORT', 'FINANCE')
  @Query(() => StockMovementConnection, { description: 'What moved pieces of an SKU, the latest first.' })
  async stockMovements(
    @Ctx() { app }: Context,
    @Arg('sku', () => String, { description: 'Of which SKU.' }) sku: string,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<StockMovement>> {
    const place = after == null ? null : localId(['StockMovement'], after, 'after')
    const rows = await movementsOf(app.db, sku, place, pageSize(first))
    return pageOf(rows.map(StockMovement.of), first, after, ({ id }) => globalId('StockMovement', id))
  }

  @Allow('SUPPORT', 'FINANCE')
  @Query(() => OrderConnection, {
    description: 'Orders of which something is to be packed, the oldest first; `toPack` lists it.',
  })
  async packing(
    @Ctx() { app }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Order>> {
    const place = after == null ? null : localId(['Order'], after, 'after')
    const orders = await ordersByIds(app.db, await ordersToPack(app.db, place, pageSize(first)))
    return pageOf(orders, first, after, ({ id }) => globalId('Order', id))
  }

  @Allow('SUPPORT', 'FINANCE')
  @Extensions({ listSize: 20 })
  @FieldResolver(() => [PackingLine], { description: 'What of it is to be packed.' })
  toPack(@Root() { state, lines }: Order): PackingLine[] {
    if (state !== 'PAID' && state !== 'PARTLY_FULFILLED') return []
    return lines.flatMap(line => {
      const open = line.count - line.fulfilled - line.cancelled
      return line.kind === 'PHYSICAL' && open > 0 ? [PackingLine.of(line, line.pieces, open)] : []
    })
  }
}
