import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Piece } from '../../catalogue/index.ts'
import { Allow } from '../../foundation/contract/policy.ts'

/** What moves pieces of an SKU. */
export type MovementKind = 'RECEIVED' | 'WRITTEN_OFF' | 'RESERVED' | 'RELEASED' | 'SOLD' | 'RETURNED'

/** So many pieces are sold as "few left". */
const FEW_LEFT = 5

export const StockState = {
  IN_STOCK: 'IN_STOCK',
  FEW_LEFT: 'FEW_LEFT',
  SOLD_OUT: 'SOLD_OUT',
  NOT_COUNTED: 'NOT_COUNTED',
} as const
export type StockState = keyof typeof StockState
registerEnumType(StockState, {
  name: 'StockState',
  description: 'Whether something can be bought now.',
  valuesConfig: {
    IN_STOCK: { description: 'There are enough.' },
    FEW_LEFT: { description: `There are at most ${FEW_LEFT}.` },
    SOLD_OUT: { description: 'There is none.' },
    NOT_COUNTED: { description: 'It never runs out.' },
  },
})

@Allow('ANYONE')
@ObjectType({ description: 'Whether a variant can be bought now.', simpleResolvers: true })
export class VariantStock {
  @Field(() => StockState, { description: 'Whether it can.' })
  state: StockState

  @Field(() => Int, { nullable: true, description: 'How many are left, where there are few or none.' })
  left: number | null

  /** @rule what is shown of the stock: the number only where at most five are left. */
  static of(available: bigint | null): VariantStock {
    if (available === null) return stock('NOT_COUNTED', null)
    if (available === 0n) return stock('SOLD_OUT', 0)
    return available > BigInt(FEW_LEFT) ? stock('IN_STOCK', null) : stock('FEW_LEFT', Number(available))
  }
}

const stock = (state: StockState, left: number | null): VariantStock =>
  Object.assign(new VariantStock(), { state, left })

/**
 * How many can be sold of what takes these pieces; null where nothing of it is counted.
 * @rule the stock of a bundle: as many as its scarcest part allows.
 */
export function sellable(pieces: readonly Piece[], available: ReadonlyMap<string, bigint>): bigint | null {
  let least: bigint | null = null
  for (const { sku, count } of pieces) {
    const most = (available.get(sku) ?? 0n) / BigInt(count)
    if (least === null || most < least) least = most
  }
  return least
}

/** All pieces of several lines together, by SKU in the order in which rows are locked. */
export function piecesOf(
  lines: readonly { readonly pieces: readonly Piece[]; readonly count: number }[],
): Piece[] {
  const counts = new Map<string, number>()
  for (const { pieces, count } of lines)
    for (const piece of pieces) counts.set(piece.sku, (counts.get(piece.sku) ?? 0) + piece.count * count)
  return [...counts]
    .map(([sku, count]) => ({ sku, count }))
    .sort((one, other) => (one.sku < other.sku ? -1 : 1))
}

/** Pieces of an SKU as staff see them. */
@Allow('STAFF')
@ObjectType({
  description: 'Pieces of an SKU: received + returned = available + reserved + sold + writtenOff.',
  simpleResolvers: true,
})
export class Stock {
  @Field(() => String, { description: 'The SKU.' })
  sku: string

  @Field(() => Int, { description: 'What can be sold now.' })
  available: number

  @Field(() => Int, { description: 'What orders that wait for a payment have reserved.' })
  reserved: number

  @Field(() => Int, { description: 'What was sold.' })
  sold: number

  @Field(() => Int, { description: 'What came in.' })
  received: number

  @Field(() => Int, { description: 'What came back of orders that were cancelled.' })
  returned: number

  @Field(() => Int, { description: 'What was lost or broke.' })
  writtenOff: number

  @Field(() => Int, { description: 'Staff are notified when no more than so many are left.' })
  lowAt: number
}
