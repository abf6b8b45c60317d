import type { DeskOrderFragment } from './generated.ts'

type Packed = Pick<DeskOrderFragment, 'number' | 'toPack'>

export interface ShelfPick {
  readonly sku: string
  readonly names: readonly string[]
  readonly count: number
  readonly orders: readonly string[]
}

/** As somebody walks along the shelves: how many of each SKU, for which orders, sorted by SKU; of a bundle its parts. */
export function pickList(orders: readonly Packed[]): ShelfPick[] {
  const picks = new Map<string, ShelfPick>()
  for (const { number, toPack } of orders)
    for (const { line, pieces } of toPack)
      for (const { sku, count } of pieces) {
        const before = picks.get(sku) ?? { sku, names: [], count: 0, orders: [] }
        picks.set(sku, {
          sku,
          count: before.count + count,
          names: withOne(before.names, named(line)),
          orders: withOne(before.orders, number),
        })
      }
  return [...picks.values()].sort((one, other) => (one.sku < other.sku ? -1 : 1))
}

const withOne = (all: readonly string[], one: string) => (all.includes(one) ? all : [...all, one])

/** A product with its variant, where it has several. */
export const named = ({ name, variantName }: { name: string; variantName: string }): string =>
  variantName ? `${name}, ${variantName}` : name

/** What is to be put into a parcel, on one line: "2 × CANDLE-20, 1 × DECK". */
export const piecesOf = ({ toPack }: Pick<Packed, 'toPack'>): string =>
  pickList([{ number: '', toPack }])
    .map(({ sku, count }) => `${count} × ${sku}`)
    .join(', ')
