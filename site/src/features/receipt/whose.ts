import { m } from '../../messages/index.ts'
import { firstName } from '../../ui/format/person-name.ts'
import type { ReceiptReading } from './receipt-reading.ts'

/** Who was away in a pause; null: both. */
export function whose(side: ReceiptReading['side'] | null, reading: ReceiptReading): string {
  if (side === null) return m['receipt.pauses.both']()
  if (side === reading.side) return m['receipt.pauses.you']()
  const name = firstName(side === 'CLIENT' ? reading.client.name : reading.reader.name)
  return m['receipt.pauses.other']({ name })
}
