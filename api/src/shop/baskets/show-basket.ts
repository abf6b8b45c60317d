import type { App } from '../../app.ts'
import { type Offered, offeredBySkus } from '../../catalogue/index.ts'
import { money } from '../../foundation/contract/money-type.ts'
import type { Queryable } from '../../foundation/database/database.ts'
import { availableOf } from '../stock/stock.store.ts'
import { sellable } from '../stock/stock.ts'
import { Basket, BasketLine, type BasketLineState } from './basket.ts'
import { type LineRow, linesOf } from './baskets.store.ts'

export interface FoundLine {
  readonly row: LineRow
  /** Null: it is sold no longer. */
  readonly offered: Offered | null
  readonly state: BasketLineState
  readonly left: number | null
}

/** The lines of a basket with what they are now; one query for all of their stock. */
async function findLines(app: App, on: Queryable, basketId: string | null): Promise<FoundLine[]> {
  const rows = basketId === null ? [] : await linesOf(on, basketId)
  const offered = await offeredOf(app, rows)
  return judge(rows, offered, await availableOf(on, skusOf(offered)))
}

export const offeredOf = (app: App, rows: readonly LineRow[]): Promise<Map<string, Offered>> =>
  offeredBySkus(
    app,
    rows.map(({ sku }) => sku),
  )

/** The SKUs whose pieces are counted. */
export const skusOf = (offered: ReadonlyMap<string, Offered>): string[] => [
  ...new Set([...offered.values()].flatMap(({ variant }) => variant.pieces.map(({ sku }) => sku))),
]

/** What each line is, by what is on sale and how many pieces can be sold. */
export const judge = (
  rows: readonly LineRow[],
  offered: ReadonlyMap<string, Offered>,
  available: ReadonlyMap<string, bigint>,
): FoundLine[] =>
  rows.map(row => {
    const found = offered.get(row.sku) ?? null
    if (!found) return { row, offered: null, state: 'NOT_SOLD', left: null }
    const most = sellable(found.variant.pieces, available)
    if (most === null || most >= BigInt(row.count))
      return { row, offered: found, state: 'AVAILABLE', left: null }
    return { row, offered: found, state: most === 0n ? 'SOLD_OUT' : 'TOO_FEW', left: Number(most) }
  })

export async function shownBasket(app: App, basketId: string | null, token: string | null): Promise<Basket> {
  const found = await findLines(app, app.db, basketId)
  const lines = found.map(line => lineOf(line, app.config.currency))
  const open = lines.filter(({ state }) => state === 'AVAILABLE')
  return Object.assign(new Basket(), {
    token,
    lines,
    count: lines.reduce((all, { count }) => all + count, 0),
    goods: money(
      open.reduce((all, { amount }) => all + (amount?.minor ?? 0n), 0n),
      app.config.currency,
    ),
  })
}

function lineOf({ row, offered, state, left }: FoundLine, currency: string): BasketLine {
  const { sku, count, names, shownPrice } = row
  const price = offered?.variant.price.minor ?? null
  return Object.assign(new BasketLine(), {
    ...{ sku, count, state, left },
    product: offered?.product ?? null,
    variant: offered?.variant ?? null,
    names: offered?.product.names ?? names,
    amount: price === null ? null : money(price * BigInt(count), currency),
    priceBefore: price === null || price === shownPrice ? null : money(shownPrice, currency),
  })
}
