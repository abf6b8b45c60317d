import type { MoneyAmount } from '../../ui/format/money.ts'

const whole = 10_000n

/** What comes back of a price, as the api reckons it: what is kept is rounded down. */
export function partBack({ minor, currency }: MoneyAmount, basisPoints: number): MoneyAmount {
  const price = BigInt(minor)
  const kept = (price * (whole - BigInt(basisPoints))) / whole
  return { minor: String(price - kept), currency }
}

export interface CancelTerms {
  readonly freeHours: number
  readonly lateRefundBasisPoints: number
  readonly absentRefundBasisPoints: number
}

/** Until when a client cancels for nothing; null when that is over already. */
export function freeUntilOf(startsAt: string, freeHours: number, now: number): string | null {
  const until = Date.parse(startsAt) - freeHours * 3_600_000
  return until > now ? new Date(until).toISOString() : null
}
