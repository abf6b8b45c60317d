import { randomUUID } from 'node:crypto'
import { type House, pause } from './house.ts'
import { askUntilAnswered } from './rain.ts'

/** A shop with one thing of which there is enough, and one that is soon sold out. */
const PLENTY = { sku: 'LANTERN', pieces: 5_000, minor: 1_700 }
const SCARCE = { sku: 'LAST-LANTERNS', pieces: 12, minor: 2_300 }

export async function furnishShop(house: House): Promise<void> {
  for (const [at, { sku, pieces, minor }] of [PLENTY, SCARCE].entries()) {
    const [product] = await house.cmsSql<{ id: string }>(
      `INSERT INTO cms.products (slug, kind, tax_class, _status, archived) VALUES ($1, 'PHYSICAL', 'STANDARD', 'published', false) RETURNING id`,
      [sku.toLowerCase()],
    )
    await house.cmsSql(`INSERT INTO cms.products_locales (name, _locale, _parent_id) VALUES ($1, 'en', $2)`, [
      sku,
      product?.id,
    ])
    await house.cmsSql(
      `INSERT INTO cms.products_variants (_order, _parent_id, id, sku, price_minor, weight_grams) VALUES (1, $1, $2, $3, $4, 300)`,
      [product?.id, `variant-${at}`, sku, minor],
    )
    await house.sql('INSERT INTO shop.stock (sku, received) VALUES ($1, $2)', [sku, pieces])
  }
  const [zone] = await house.cmsSql<{ id: string }>(
    `INSERT INTO cms.shipping_zones (name) VALUES ('Near') RETURNING id`,
  )
  await house.cmsSql(
    `INSERT INTO cms.shipping_zones_texts ("order", parent_id, path, text) VALUES (1, $1, 'countries', 'US')`,
    [zone?.id],
  )
  await house.cmsSql(
    `INSERT INTO cms.shipping_zones_rates (_order, _parent_id, id, code, price_minor) VALUES (1, $1, 'rate', 'STANDARD', 490)`,
    [zone?.id],
  )
  await house.cmsSql(
    `INSERT INTO cms.shipping_zones_rates_locales (name, _locale, _parent_id) VALUES ('By post', 'en', 'rate')`,
  )
}

const PUT = `mutation ($sku: String!, $count: Int!) {
  setBasketLine(input: { sku: $sku, count: $count }) { __typename ... on Refusal { message } }
}`
const QUOTE = `{ orderQuote(input: { country: "US", shippingCode: "STANDARD" }) { total { minor currency } } }`
const PLACE = `mutation ($total: MoneyInput!, $key: IdempotencyKey!) {
  placeOrder(input: {
    country: "US", shippingCode: "STANDARD", total: $total, idempotencyKey: $key, restByCard: false
    address: { name: "Wren Fern", line1: "1 Lantern Street", city: "Portland", region: "OR", postalCode: "97201" }
  }) { __typename ... on Order { id state } ... on Refusal { message } }
}`
const CANCEL = 'mutation ($order: ID!) { cancelOrder(orderId: $order) { __typename } }'
const SHIP = `mutation ($order: ID!, $key: IdempotencyKey!) {
  shipOrder(input: { orderId: $order, idempotencyKey: $key }) { __typename }
}`

export interface Bought {
  /** The order of each key that was acknowledged. */
  readonly orders: Map<string, string>
  /** How often nothing was ordered, because it was sold out meanwhile. */
  refusals: number
}

interface Buying {
  readonly house: House
  readonly tokens: readonly string[]
  readonly staff: string
  readonly random: () => number
}

/** Of what was answered, so much is asked again with its key, as a page does that lost the answer. */
const ASKED_AGAIN = 0.2

/** These people fill baskets and check out, change their minds or are sent their parcel, until `isOver`. */
export async function buyAndShip(buying: Buying, isOver: () => boolean): Promise<Bought> {
  const bought: Bought = { orders: new Map(), refusals: 0 }
  const { house, staff, random } = buying
  const checkOut = async (token: string): Promise<string | null> => {
    const { orderQuote } = await askUntilAnswered<{ orderQuote: { total: object } }>(house, token, QUOTE)
    const key = randomUUID()
    do {
      const { placeOrder: placed } = await askUntilAnswered<{
        placeOrder: { __typename: string; id?: string; message?: string }
      }>(house, token, PLACE, { total: orderQuote.total, key })
      if (placed.__typename === 'OrderNotPlaced') {
        bought.refusals += 1
        return null
      }
      if (!placed.id) throw new Error(`refused: ${placed.__typename} ${placed.message}`)
      const before = bought.orders.get(key)
      if (before !== undefined && before !== placed.id) throw new Error(`${key} was carried out twice`)
      bought.orders.set(key, placed.id)
    } while (random() < ASKED_AGAIN)
    return bought.orders.get(key) ?? null
  }
  const person = async (token: string) => {
    while (!isOver()) {
      const scarce = random() < 0.15 ? 1 : 0
      await askUntilAnswered(house, token, PUT, { sku: SCARCE.sku, count: scarce })
      await askUntilAnswered(house, token, PUT, { sku: PLENTY.sku, count: 1 + Math.floor(random() * 3) })
      const order = await checkOut(token)
      if (order === null) continue
      const fate = random()
      if (fate < 0.4) await askUntilAnswered(house, staff, SHIP, { order, key: randomUUID() })
      // The buyer and staff at the same moment: one of them is first.
      else if (fate < 0.6)
        await Promise.all([
          askUntilAnswered(house, token, CANCEL, { order }),
          askUntilAnswered(house, staff, SHIP, { order, key: randomUUID() }),
        ])
      else if (fate < 0.75) await askUntilAnswered(house, token, CANCEL, { order })
      await pause(20)
    }
  }
  await Promise.all(buying.tokens.map(person))
  return bought
}
