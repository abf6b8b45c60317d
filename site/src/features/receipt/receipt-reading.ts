import type { ReadingReceiptQuery } from '../../graphql/generated.ts'

export type ReceiptReading = NonNullable<ReadingReceiptQuery['reading']>
/** One that was held, and so has a receipt. */
export type HeldReading = ReceiptReading & { receipt: NonNullable<ReceiptReading['receipt']> }
