import type { Transaction } from '../foundation/database.ts'
import type { Tick } from './event-log.ts'

/** A tick with what it means for the wallet, and whose earnings it adds to. */
export interface TickPayload extends Tick {
  readonly walletId: string
  readonly walletVersion: string
  readonly earningsId: string
}

/** Characters of ticks that surely fit into one announcement. */
const AT_ONCE = 6_000

/** Tells ticks, a line each, many in one announcement. */
export function announceTicks(tx: Transaction, lines: string): void {
  for (let from = 0; from < lines.length; ) {
    const fits = lines.length - from <= AT_ONCE ? lines.length : lines.lastIndexOf('\n', from + AT_ONCE)
    tx.announce('ticks', lines.slice(from, fits))
    from = fits + 1
  }
}

/** Where the pages that a packed tick concerns listen: its reading, the wallet, the earnings. */
export const concernedBy = (packed: string): string[] => packed.split(' ', 3)

/** Reads what api.packed_tick() wrote. */
export function unpackTick(packed: string): TickPayload {
  const [
    readingId = '',
    walletId = '',
    earningsId = '',
    minute,
    sequence,
    currency = '',
    rate = '',
    walletBalance = '',
    walletVersion = '',
    charged = '',
    readerShare = '',
    at,
    sharedMs = '',
    activeSince,
    nextChargeAt,
    minuteLimit,
  ] = packed.split(' ')
  return {
    readingId,
    walletId,
    earningsId,
    minutesCharged: Number(minute),
    sequence: Number(sequence),
    currency,
    rate: BigInt(rate),
    walletBalance: BigInt(walletBalance),
    walletVersion,
    charged: BigInt(charged),
    givenBack: 0n,
    readerShare: BigInt(readerShare),
    at: new Date(Number(at)),
    sharedMs: BigInt(sharedMs),
    activeSince: new Date(Number(activeSince)),
    nextChargeAt: new Date(Number(nextChargeAt)),
    minuteLimit: minuteLimit === undefined ? null : Number(minuteLimit),
  }
}
