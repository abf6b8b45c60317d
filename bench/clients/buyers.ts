import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { ask } from './ask.ts'
import type { Sender } from './givers.ts'

const SET_LINE = `mutation Put($sku: String!, $count: Int!) {
  setBasketLine(input: { sku: $sku, count: $count }) { __typename ... on Basket { lines { sku count } } ... on Refusal { message } }
}`
const QUOTE = `query Quote($country: String!, $shippingCode: String!) {
  orderQuote(input: { country: $country, shippingCode: $shippingCode }) { total { minor currency } }
}`
const PLACE = `mutation Place($input: PlaceOrderInput!) {
  placeOrder(input: $input) { __typename ... on Order { id state } ... on Refusal { message } }
}`
const STOCK = `INSERT INTO shop.stock (sku, received) VALUES ($1, 1000000) ON CONFLICT (sku) DO UPDATE SET received = 1000000 + shop.stock.received`
const TERMS = { country: 'US', shippingCode: 'STANDARD' }
const ADDRESS = {
  ...{ name: 'Wren Fern', line1: '1 Lantern Street', city: 'Portland', region: 'OR' },
  postalCode: '97201',
}

export interface Money {
  readonly minor: string
  readonly currency: string
}

/** So many pieces that none of a bench is the last. */
export const stockUp = (owner: pg.Client, sku: string) => owner.query(STOCK, [sku])

export async function putIntoBasket(
  url: string,
  { token }: Sender,
  sku: string,
  count: number,
): Promise<void> {
  const { setBasketLine: answer } = await ask<{ setBasketLine: Answer }>(url, {
    ...{ query: SET_LINE, variables: { sku, count }, token },
  })
  if (answer.__typename !== 'Basket') throw new Error(`a basket was refused: ${answer.message}`)
}

export async function totalOf(url: string, { token }: Sender): Promise<Money> {
  const { orderQuote } = await ask<{ orderQuote: { total: Money } }>(url, {
    ...{ query: QUOTE, variables: TERMS, token },
  })
  return orderQuote.total
}

/** From the wallet, for the total that was shown. */
export async function checkOut(url: string, { token }: Sender, total: Money): Promise<void> {
  const input = { ...TERMS, address: ADDRESS, total, idempotencyKey: randomUUID() }
  const { placeOrder: answer } = await ask<{ placeOrder: Answer & { state?: string } }>(url, {
    ...{ query: PLACE, variables: { input }, token },
  })
  if (answer.state !== 'PAID') throw new Error(`an order was refused: ${answer.message ?? answer.state}`)
}

interface Answer {
  readonly __typename: string
  readonly message?: string
}
