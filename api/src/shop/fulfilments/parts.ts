import type { LineRow } from '../orders/order-row.ts'

/** What of a sum is tax and what is the reader's, of the rest. Minor units. */
interface Paid {
  readonly paid: bigint
  readonly tax: bigint
  readonly share: bigint
}

interface Parts {
  readonly tax: bigint
  readonly byReader: bigint
  readonly byPlatform: bigint
}

/**
 * Who gets, or bears, so much of a sum of which some was given before. Parts of several amounts add up to those of one.
 * @rule how a part of a line is shared: taxes, the reader and the platform have what is theirs of it, in proportion, rounded so that many small parts are together what one is.
 */
export function partsOf({ paid, tax, share }: Paid, before: bigint, amount: bigint): Parts {
  const upTo = (given: bigint) => {
    const taxed = paid === 0n ? 0n : (tax * given) / paid
    const net = paid - tax
    const byReader = net === 0n ? 0n : (share * (given - taxed)) / net
    return { taxed, byReader }
  }
  const [from, to] = [upTo(before), upTo(before + amount)]
  const [taxPart, byReader] = [to.taxed - from.taxed, to.byReader - from.byReader]
  return { tax: taxPart, byReader, byPlatform: amount - taxPart - byReader }
}

/** Pieces of a line. */
export interface Pieces {
  readonly lineId: string
  readonly count: number
}

/** Pieces of a line with what was paid for them. Minor units. */
export interface Part extends Paid {
  readonly line: LineRow
  readonly count: number
}

/** How many pieces of a line are neither handed over nor cancelled. */
export const openOf = ({ count, fulfilled, cancelled }: LineRow): number => count - fulfilled - cancelled

/**
 * The next pieces of a line, with their part of what was paid for it.
 * @rule what pieces of a line cost: so much that those before and these are together their part of the line, rounded down; the last of it get the rest.
 */
export function partOf(line: LineRow, count: number): Part {
  const upTo = (pieces: number) => (line.paid * BigInt(pieces)) / BigInt(line.count)
  const done = line.fulfilled + line.cancelled
  const before = upTo(done)
  const paid = upTo(done + count) - before
  const { tax, byReader } = partsOf(line, before, paid)
  return { line, count, paid, tax, share: byReader }
}

/** Parts of several lines in the order of the lines; null when a line is missing, comes twice or has fewer open pieces. */
export function openParts(lines: readonly LineRow[], wanted: readonly Pieces[]): Part[] | null {
  const counts = new Map(wanted.map(({ lineId, count }) => [lineId, count]))
  const parts = lines.flatMap(line => {
    const count = counts.get(line.id)
    return count !== undefined && count > 0 && count <= openOf(line) ? [partOf(line, count)] : []
  })
  return parts.length > 0 && parts.length === wanted.length ? parts : null
}

/** All that is open of several lines. */
export const allOpen = (lines: readonly LineRow[]): Pieces[] =>
  lines.flatMap(line => (openOf(line) > 0 ? [{ lineId: line.id, count: openOf(line) }] : []))

/** What of shipped things is open after these pieces are not any more. */
export const leavesPhysical = (lines: readonly LineRow[], parts: readonly Part[]): boolean =>
  lines.some(line => line.kind === 'PHYSICAL' && openOf(line) > countIn(parts, line))

/** How an order stands when these pieces are handed over or cancelled. */
export const isAllSettled = (lines: readonly LineRow[], parts: readonly Part[]): boolean =>
  lines.every(line => openOf(line) === countIn(parts, line))

const countIn = (parts: readonly Part[], { id }: LineRow): number =>
  parts.find(({ line }) => line.id === id)?.count ?? 0
