import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import { type Money, money } from '../../src/foundation/money.ts'
import type { Viewer } from '../../src/foundation/viewer.ts'
import type { Basket } from '../../src/shop/baskets/basket.ts'
import { setBasketLine } from '../../src/shop/baskets/set-line.ts'
import type { Address } from '../../src/shop/checkout/address.ts'
import { orderQuote } from '../../src/shop/checkout/order-quote.ts'
import { type OrderToPlace, placeOrder } from '../../src/shop/checkout/place-order.ts'
import type { Pieces } from '../../src/shop/fulfilments/parts.ts'
import { shipOrder } from '../../src/shop/fulfilments/ship-order.ts'
import { Order } from '../../src/shop/orders/order.ts'
import { receiveStock } from '../../src/shop/stock/receive-stock.ts'
import type { Client } from '../people.ts'
import type { World } from '../world.ts'

export const usd = (minor: bigint | number): Money => money(BigInt(minor), 'USD')

export const HOME = {
  name: 'Theo Lane',
  line1: '1 Lantern Street',
  line2: null,
  city: 'Portland',
  region: 'OR',
  postalCode: '97201',
} satisfies Address

export const balanceOf = async (client: Client): Promise<bigint> => (await client.wallet()).balance.minor

/** Somebody whom nobody met before, with so much in the wallet. */
export async function buyer({ stranger }: World, minor = 50_000): Promise<Client> {
  const client = await stranger('Ada Lanternfield')
  if (minor > 0) await client.topsUp(minor)
  return client
}

/** Staff count pieces in. */
export const receives = async (
  { app, viewer }: World,
  sku: string,
  count: number,
  lowAt: number | null = null,
) => receiveStock(app, await viewer('ines'), { sku, count, note: null, lowAt, idempotencyKey: randomUUID() })

export async function puts({ app }: World, viewer: Viewer, sku: string, count = 1): Promise<Basket> {
  return (await setBasketLine(app, viewer, { sku, count, basketToken: null })) as Basket
}

const TERMS = {
  country: 'US',
  address: HOME,
  shippingCode: 'STANDARD',
  discountCode: null,
  restByCard: false,
}

/** Orders what is in the basket, at what it costs now. */
export async function orders({ app }: World, viewer: Viewer, asked: Partial<OrderToPlace> = {}) {
  const { country, shippingCode, discountCode } = { ...TERMS, ...asked }
  const quoted = await orderQuote(app, viewer, { basketToken: null, country, shippingCode, discountCode })
  return placeOrder(app, viewer, { ...TERMS, total: quoted.total, idempotencyKey: randomUUID(), ...asked })
}

export async function ordered(
  world: World,
  viewer: Viewer,
  asked: Partial<OrderToPlace> = {},
): Promise<Order> {
  const placed = await orders(world, viewer, asked)
  if (placed instanceof Order) return placed
  throw new Error(`nothing was ordered: ${placed.code} ${placed.words.in('en')}`)
}

/** Staff hand over all that is open of it, or these pieces. */
export const ships = async ({ app, viewer }: World, { id }: Order, lines: readonly Pieces[] | null = null) =>
  shipOrder(app, await viewer('ines'), {
    orderId: id,
    lines,
    carrier: 'Moonpost',
    tracking: 'MP-1',
    idempotencyKey: randomUUID(),
  })
