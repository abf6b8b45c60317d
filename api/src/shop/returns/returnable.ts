import type { FulfilledRow, FulfilmentRow } from '../fulfilments/fulfilment-row.ts'
import type { LineRow } from '../orders/order-row.ts'

const DAY_MILLISECONDS = 24 * 3_600_000

/** Pieces of a line that may be sent back now. */
export interface Returnable {
  readonly lineId: string
  readonly count: number
  /** Until when the last of them may. */
  readonly until: Date
}

export interface ToReturn {
  readonly lines: readonly Pick<LineRow, 'id' | 'kind' | 'returned'>[]
  readonly fulfilments: readonly Pick<FulfilmentRow, 'number' | 'kind' | 'at'>[]
  readonly fulfilled: readonly Pick<FulfilledRow, 'number' | 'lineId' | 'count'>[]
}

/**
 * What of an order may be sent back.
 * @rule what may be sent back: things that came in a parcel, for as many days after it left as the policies say; what was sent back before counts as the oldest.
 */
export function returnableOf(
  { lines, fulfilments, fulfilled }: ToReturn,
  days: number,
  now: Date,
): Returnable[] {
  const untils = new Map(
    fulfilments
      .filter(({ kind }) => kind === 'SHIPPED')
      .map(({ number, at }) => [number, new Date(at.getTime() + days * DAY_MILLISECONDS)]),
  )
  return lines.flatMap(({ id, kind, returned }) => {
    const shipped = fulfilled.flatMap(({ lineId, number, count }) => {
      const until = lineId === id && kind === 'PHYSICAL' ? untils.get(number) : undefined
      return until ? [{ count, until }] : []
    })
    const all = counted(shipped)
    const tooLate = counted(shipped.filter(({ until }) => until <= now))
    const until = shipped.at(-1)?.until
    const count = all - Math.max(returned, tooLate)
    return until && count > 0 ? [{ lineId: id, count, until }] : []
  })
}

/**
 * What is given back for pieces of a line that arrive, in minor units.
 * @rule what a return gives back: the part of those pieces of what was captured for the line, less what of it was given back before.
 */
export function worthOf(
  parts: readonly Pick<FulfilledRow, 'count' | 'paid' | 'refunded'>[],
  arrivedBefore: number,
  arrived: number,
): bigint {
  const paid = parts.reduce((all, part) => all + part.paid, 0n)
  const left = parts.reduce((all, part) => all - part.refunded, paid)
  const count = BigInt(counted(parts))
  const upTo = (pieces: number) => (count === 0n ? 0n : (paid * BigInt(pieces)) / count)
  const worth = upTo(arrivedBefore + arrived) - upTo(arrivedBefore)
  const isTooMuch = worth > left
  return isTooMuch ? left : worth
}

const counted = (parts: readonly { readonly count: number }[]): number =>
  parts.reduce((all, { count }) => all + count, 0)
