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
export function publishTicks(tx: Transaction, lines: string): void {
  for (let from = 0; from < lines.length; ) {
    const fits = lines.length - from <= AT_ONCE ? lines.length : lines.lastIndexOf('\n', from + AT_ONCE)
    tx.publish('ticks', lines.slice(from, fits))
    from = fits + 1
  }
}

/** Whose pages a packed tick concerns. */
export interface Concerned {
  readonly readingId: string
  readonly walletId: string
  readonly earningsId: string
}

export function concernedBy(packed: string): Concerned {
  const words = new Words(packed)
  return { readingId: words.word(), walletId: words.word(), earningsId: words.word() }
}

/** Reads what readings.packed_tick() wrote. */
export function unpackTick(packed: string): TickPayload {
  const words = new Words(packed)
  return {
    readingId: words.word(),
    walletId: words.word(),
    earningsId: words.word(),
    minutesCharged: words.whole(),
    sequence: words.whole(),
    currency: words.word(),
    rate: BigInt(words.word()),
    walletBalance: BigInt(words.word()),
    walletVersion: words.word(),
    charged: BigInt(words.word()),
    givenBack: 0n,
    readerShare: BigInt(words.word()),
    at: new Date(words.whole()),
    sharedMs: BigInt(words.whole()),
    activeSince: new Date(words.whole()),
    nextChargeAt: new Date(words.whole()),
    minuteLimit: words.more ? words.whole() : null,
  }
}

const BLANK = 32
const ZERO = 48

/** Words with a blank between, one after another: splitting makes a text of each, and most are numbers that are read here. */
class Words {
  private at = 0

  constructor(private readonly text: string) {}

  get more(): boolean {
    return this.at < this.text.length
  }

  word(): string {
    const from = this.at
    const blank = this.text.indexOf(' ', from)
    const end = blank < 0 ? this.text.length : blank
    this.at = end + 1
    return this.text.slice(from, end)
  }

  /** Digits alone; NaN is what anything else becomes. */
  whole(): number {
    let number = 0
    for (; this.more; this.at++) {
      const code = this.text.charCodeAt(this.at)
      if (code === BLANK) break
      const digit = code - ZERO
      number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN
    }
    this.at++
    return number
  }
}
