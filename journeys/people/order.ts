import { randomUUID } from 'node:crypto'
import type { Program } from './program.ts'

const address = {
  name: 'Nadia Rahimi',
  line1: '4 Harbor Street',
  city: 'Portland',
  region: 'OR',
  postalCode: '97201',
}

type Placed = { id: string; number: string; lines: { id: string }[] }

/** Orders one piece from the wallet; answers the order. */
export async function buys(buyer: Program, sku: string): Promise<Placed> {
  await buyer.asks(putting, { sku })
  const terms = { country: 'US', shippingCode: 'STANDARD' }
  const { orderQuote } = await buyer.asks<{ orderQuote: { total: object } }>(quoting, { input: terms })
  const input = { ...terms, address, total: orderQuote.total, idempotencyKey: randomUUID() }
  const { placeOrder } = await buyer.asks<{ placeOrder: Placed }>(placing, { input })
  return placeOrder
}

const putting = 'mutation ($sku: String!) { setBasketLine(input: { sku: $sku, count: 1 }) { __typename } }'
const quoting = 'query ($input: OrderQuoteInput!) { orderQuote(input: $input) { total { minor currency } } }'
const placing = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) { __typename ... on Order { id number lines { id } } ... on Refusal { message } }
}`
