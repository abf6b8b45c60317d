import {
  accountsOf,
  type ConsentNeeded,
  type GuestContact,
  mayEnter,
  personOf,
  refuseWithoutConsent,
} from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { type Offered, policies, readersByIds } from '../../catalogue/index.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { type Money, money } from '../../foundation/money.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { accountOf } from '../../ledger/index.ts'
import type { InsufficientFunds } from '../../readings/index.ts'
import { shareOf } from '../../sessions/index.ts'
import { basketOf, linesOf, lockBasket, type Owner, removeBasket } from '../baskets/baskets.store.ts'
import { judge, offeredOf, skusOf } from '../baskets/show-basket.ts'
import { addGuest } from '../guests/add-guest.ts'
import type { Order } from '../orders/order.ts'
import { orderNow } from '../orders/order-of.ts'
import { addOrder, type NewLine } from '../orders/orders.store.ts'
import { DiscountNotUsable, OrderNotPlaced, OrderPriceChanged } from '../refusals.ts'
import { moveStock } from '../stock/move-stock.ts'
import { availableOf } from '../stock/stock.store.ts'
import { piecesOf } from '../stock/stock.ts'
import { type Address, checkedAddress, checkedCountry } from './address.ts'
import { addUse, lockUses, NOT_USED } from './code-uses.store.ts'
import { bringByCard, leastByCard, payFromWallet } from './pay-order.ts'
import type { PricedLine } from './price-order.ts'
import { type Quoted, type QuoteTerms, quote, quoteTerms } from './quote.ts'
import { serviceOf } from './sold-service.ts'

export interface OrderToPlace {
  readonly country: string
  readonly address: Address | null
  readonly shippingCode: string | null
  readonly discountCode: string | null
  /** What the buyer was shown. */
  readonly total: Money
  /** What the wallet does not cover comes by card. */
  readonly restByCard: boolean
  readonly idempotencyKey: string
}

type Refused =
  | ConsentNeeded
  | DiscountNotUsable
  | IdempotencyKeyReused
  | InsufficientFunds
  | OrderNotPlaced
  | OrderPriceChanged

/** Who orders what is in whose basket. */
interface Buyer {
  readonly viewer: Viewer
  readonly owner: Owner
  /** How somebody without an account is written to; null: they have one. */
  readonly guest: GuestContact | null
}

/** Orders what is in the viewer's basket, once for each key: from the wallet or, where it is too little, with the rest by card. */
export const placeOrder = (app: App, viewer: Viewer, placing: OrderToPlace): Promise<Order | Refused> =>
  placeFor(app, { viewer, owner: { personId: viewer.id }, guest: null }, placing)

/** The same for a guest, who is a person of this order alone. */
export async function placeFor(app: App, buyer: Buyer, placing: OrderToPlace): Promise<Order | Refused> {
  const { viewer, owner } = buyer
  const { shippingCode, discountCode, total, restByCard, idempotencyKey: key } = placing
  const country = checkedCountry(placing.country)
  const address = checkedAddress(placing.address)
  const unconsented = await refuseWithoutConsent(app, viewer.id)
  const asked = { ...placing, country, address }
  const known = await whatIsKnown(app, owner, asked)
  const meaning = [country, address, shippingCode, discountCode, total.minor, total.currency, restByCard]
  const keyed = { personId: viewer.id, verb: 'placeOrder', key, meaning }
  const id = await app.db.transact(async (tx): Promise<string | Refused> => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return claim.subjectId
    if (unconsented) return unconsented
    const placed = await place(app, tx, buyer, asked, known)
    if (typeof placed === 'string') await completeRequest(tx, keyed, placed)
    return placed
  })
  if (id instanceof Refusal) return id
  await bringByCard(app, viewer, id)
  return orderNow(app.db, id)
}

/** What is read before the transaction: nothing but the transaction is asked within. */
interface Known {
  readonly terms: QuoteTerms
  readonly offered: ReadonlyMap<string, Offered>
  /** The person behind each profile that sells something of it. */
  readonly sellers: ReadonlyMap<string, string>
  readonly feeBasisPoints: number
  readonly leastByCard: { readonly least: bigint; readonly most: bigint }
}

async function whatIsKnown(app: App, owner: Owner, asked: OrderToPlace): Promise<Known> {
  const basketId = await basketOf(app.db, owner)
  const offered = await offeredOf(app, basketId === null ? [] : await linesOf(app.db, basketId))
  const profiles = [...offered.values()].flatMap(({ product }) => product.profileId ?? [])
  const sellers = new Map<string, string>()
  for (const [profileId, reader] of await readersByIds(app, profiles))
    sellers.set(profileId, (await personOf(app.db, reader.subject, reader.name)).id)
  return {
    offered,
    sellers,
    terms: await quoteTerms(app, asked.country, asked.discountCode),
    feeBasisPoints: 10_000 - (await policies(app)).readerShareBasisPoints,
    leastByCard: await leastByCard(app),
  }
}

async function place(
  app: App,
  tx: Transaction,
  { viewer, owner, guest }: Buyer,
  asked: OrderToPlace,
  known: Known,
): Promise<string | Refused> {
  const { currency } = app.config
  const basketId = await lockBasket(tx, owner)
  const rows = basketId === null ? [] : await linesOf(tx, basketId)
  if (basketId === null || rows.length === 0) return new OrderNotPlaced('BASKET_EMPTY')
  const found = judge(rows, known.offered, await availableOf(tx, skusOf(known.offered)))
  const gone = found.find(({ state }) => state === 'NOT_SOLD')
  if (gone) return new OrderNotPlaced('LINE_NOT_SOLD', gone.row.sku)
  const few = found.find(({ state }) => state !== 'AVAILABLE')
  if (few) return new OrderNotPlaced('LINE_TOO_FEW', few.row.sku)
  const wanted = found.map(({ row, offered }) => ({ count: row.count, ...(offered as Offered) }))
  const refused = await sellerRefused(tx, viewer, wanted, known.sellers)
  if (refused) return refused

  const { code } = known.terms
  const used = code ? await lockUses(tx, code.id, viewer.id) : NOT_USED
  const uses = guest ? { ...used, own: null } : used
  const at = app.clock.now()
  const { shippingCode } = asked
  const quoted = quote(wanted.map(lineToQuote), known.terms, { shippingCode, uses, at })
  const unfit = unfitOf(quoted, asked) ?? (guest && unfitForGuest(wanted, quoted.price.total, known))
  if (unfit) return unfit
  const { price, shipping } = quoted
  if (price.total !== asked.total.minor || currency !== asked.total.currency)
    return new OrderPriceChanged(money(price.total, currency))

  const wallet = await accountOf(tx, viewer.id, 'wallet', currency)
  const lines = await linesToAdd(tx, wanted, price.lines, known, currency)
  const { lines: _, ...amounts } = price
  const order = {
    ...{ personId: viewer.id, currency, wallet: wallet.id, country: asked.country, ...amounts },
    ...{ discountCode: code?.code ?? null, address: quoted.isShipped ? asked.address : null },
    ...{ shippingCode: shipping?.code ?? null, shippingNames: shipping?.names ?? null },
  }
  const id = await addOrder(tx, order, lines)
  if (guest) await addGuest(app, tx, id, viewer, guest)
  if (code) await addUse(tx, code.id, id, viewer.id)
  const missing = await moveStock(tx, piecesOf(lines), { kind: 'RESERVED', orderId: id })
  if (missing) return new OrderNotPlaced('LINE_TOO_FEW', missing.missing)
  const unpaid = await payFromWallet(tx, id, asked.restByCard ? known.leastByCard : null)
  if (unpaid) return unpaid
  await removeBasket(tx, basketId)
  return id
}

interface Wanted extends Offered {
  readonly count: number
}

/** @rule what a guest orders: what is shipped, for at least as much as a card may bring. */
function unfitForGuest(
  wanted: readonly Wanted[],
  total: bigint,
  { leastByCard }: Known,
): OrderNotPlaced | null {
  const other = wanted.find(({ product }) => product.kind !== 'PHYSICAL')
  if (other) return new OrderNotPlaced('ACCOUNT_NEEDED', other.variant.sku)
  return total < leastByCard.least ? new OrderNotPlaced('TOO_LITTLE_BY_CARD') : null
}

export const lineToQuote = ({ product, variant, count }: Wanted) => ({
  price: variant.price.minor,
  count,
  taxClass: product.taxClass,
  isShipped: product.kind === 'PHYSICAL',
  grams: variant.weightGrams,
})

/** Nobody buys from themselves, nor from who may not sell now. */
async function sellerRefused(
  tx: Transaction,
  viewer: Viewer,
  wanted: readonly Wanted[],
  sellers: Known['sellers'],
): Promise<OrderNotPlaced | null> {
  const accounts = await accountsOf(tx, [...sellers.values()])
  for (const { product, variant } of wanted) {
    if (product.profileId === null) continue
    const personId = sellers.get(product.profileId)
    const account = personId === undefined ? undefined : accounts.get(personId)
    if (!account || !mayEnter(account)) return new OrderNotPlaced('SELLER_LEFT', variant.sku)
    if (personId === viewer.id) return new OrderNotPlaced('OWN_PRODUCT', variant.sku)
  }
  return null
}

function unfitOf(
  { problem, isShipped, shipping }: Quoted,
  { address }: OrderToPlace,
): DiscountNotUsable | OrderNotPlaced | null {
  if (problem) return new DiscountNotUsable(problem)
  if (isShipped && !address) return new OrderNotPlaced('ADDRESS_NEEDED')
  return isShipped && !shipping ? new OrderNotPlaced('SHIPPING_NEEDED') : null
}

/**
 * Lines as they are written, with the reader's share of each.
 * @rule the share of who sells a product: of what was paid for the line without its tax, as for readings; shipping and taxes are not shared.
 */
async function linesToAdd(
  tx: Transaction,
  wanted: readonly Wanted[],
  priced: readonly PricedLine[],
  { sellers, feeBasisPoints }: Known,
  currency: string,
): Promise<NewLine[]> {
  const lines: NewLine[] = []
  for (const [place, { product, variant, count }] of wanted.entries()) {
    const { discount, tax, paid } = priced[place] as PricedLine
    const readerId = product.profileId === null ? null : (sellers.get(product.profileId) ?? null)
    const earnings = readerId === null ? null : await accountOf(tx, readerId, 'earnings', currency)
    lines.push({
      ...{ place, count, discount, tax, paid, readerId, earnings: earnings?.id ?? null },
      ...{ sku: variant.sku, productId: product.id, names: product.names, variantNames: variant.names },
      ...{ kind: product.kind, price: variant.price.minor, pieces: variant.pieces },
      share: readerId === null ? 0n : shareOf(paid - tax, feeBasisPoints),
      service: serviceOf(product),
    })
  }
  return lines
}
