import type { DeskOrderFragment } from './generated.ts'

type Line = DeskOrderFragment['lines'][number]

/** How many pieces of a line wait to be handed over. */
export const openOf = ({
  count,
  fulfilled,
  cancelled,
}: Pick<Line, 'count' | 'fulfilled' | 'cancelled'>): number => count - fulfilled - cancelled

/** What of an order is still to be put into a parcel. */
export const toPack = ({ lines }: Pick<DeskOrderFragment, 'lines'>): (Line & { open: number })[] =>
  lines
    .filter(({ kind }) => kind === 'PHYSICAL')
    .flatMap(line => (openOf(line) > 0 ? [{ ...line, open: openOf(line) }] : []))

/** As somebody walks along the shelves: how many of each SKU, for which orders, sorted by SKU. */
export function pickList(orders: readonly Pick<DeskOrderFragment, 'id' | 'lines'>[]) {
  const picks = new Map<
    string,
    { sku: string; name: string; variantName: string; count: number; orders: string[] }
  >()
  for (const order of orders)
    for (const { sku, name, variantName, open } of toPack(order)) {
      const pick = picks.get(sku) ?? { sku, name, variantName, count: 0, orders: [] }
      picks.set(sku, { ...pick, count: pick.count + open, orders: [...pick.orders, order.id] })
    }
  return [...picks.values()].sort((one, other) => (one.sku < other.sku ? -1 : 1))
}

/** By which an order is called where people talk about it: the last eight characters of its id. */
export const callNumber = (id: string): string => id.slice(-8).toUpperCase()
