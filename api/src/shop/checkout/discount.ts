import type { DiscountCode } from '../../catalogue/index.ts'

/** Why a code counts for nothing. */
export type CodeProblem =
  | 'UNKNOWN'
  | 'NOT_YET'
  | 'OVER'
  | 'TOO_LITTLE'
  | 'USED_UP'
  | 'USED_BEFORE'
  | 'ACCOUNT_NEEDED'

/** How often a code was used, by all and by this buyer; null of who has no account to count it by. */
export interface CodeUses {
  readonly all: number
  readonly own: number | null
}

/**
 * Why a code counts for nothing now; null when it counts.
 * @rule when a discount code counts: within its time, for goods that cost at least what it asks for, while neither all buyers nor this one have used it as often as it may be.
 */
export function problemOf(code: DiscountCode, goods: bigint, uses: CodeUses, at: Date): CodeProblem | null {
  if (code.from && at < code.from) return 'NOT_YET'
  if (code.until && at >= code.until) return 'OVER'
  if (code.least !== null && goods < code.least) return 'TOO_LITTLE'
  if (code.mostUses !== null && uses.all >= code.mostUses) return 'USED_UP'
  if (code.mostUsesEach === null) return null
  if (uses.own === null) return 'ACCOUNT_NEEDED'
  return uses.own >= code.mostUsesEach ? 'USED_BEFORE' : null
}

/** What a code takes off goods and shipping, in minor units; a percentage is rounded down. */
export function takenOff(code: DiscountCode | null, goods: bigint, shipping: bigint) {
  if (!code) return { discount: 0n, shipping }
  if (code.kind === 'FREE_SHIPPING') return { discount: 0n, shipping: 0n }
  const amount =
    code.kind === 'AMOUNT' ? (code.amount ?? 0n) : (goods * BigInt(code.basisPoints ?? 0)) / 10_000n
  return { discount: amount < goods ? amount : goods, shipping }
}
