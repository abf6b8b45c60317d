import type { Product } from '../../catalogue/index.ts'
import type { SoldService } from '../orders/order-row.ts'

/** What vouchers of a product are good for, and a product on sale has all of it; null: it is no service. */
export function serviceOf({
  kind,
  profileId,
  serviceMinutes: minutes,
  voucherDays: days,
}: Product): SoldService | null {
  return kind === 'SERVICE' && profileId && minutes && days ? { profileId, minutes, days } : null
}
