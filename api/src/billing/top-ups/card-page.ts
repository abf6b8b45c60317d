import type { Config } from '../../config.ts'
import { originAt } from '../../foundation/origin-at.ts'
import type { TopUp } from './top-up.ts'

/** The card page of the local payments server, on the host the person is at, so that they come back to the same brand. */
export function cardPageUrl(
  config: Pick<Config, 'localWorld' | 'payments' | 'publicOrigins' | 'publicUrl'>,
  host: string,
  topUp: TopUp,
): string | null {
  if (!config.localWorld || config.payments.apiUrl === null || topUp.paymentId === null) return null
  return new URL(`/local/pay/${topUp.paymentId}`, originAt(config, host)).href
}
