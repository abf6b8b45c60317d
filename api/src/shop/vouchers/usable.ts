import type { VoucherRow } from './voucher.ts'

/**
 * Why a voucher is not to be used now, or given on; null: it is.
 * @rule when a voucher can be used: while it is open, before it expires, and not while it is on its way to a friend.
 */
export function unusable(
  { state, expiresAt, isGiven }: Pick<VoucherRow, 'state' | 'expiresAt' | 'isGiven'>,
  now: Date,
): 'USED' | 'GIVEN' | 'EXPIRED' | null {
  if (state === 'OPEN' && expiresAt > now) return isGiven ? 'GIVEN' : null
  return state === 'OPEN' || state === 'EXPIRED' ? 'EXPIRED' : 'USED'
}
