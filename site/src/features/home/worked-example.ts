import type { MoneyAmount } from '../../ui/format/money.ts'

/** A chat of 7 minutes 12 seconds at $2.99: eight minutes begun, 48 seconds of the last one unused. */
const perMinute = 299n
const begunMinutes = 8n
const unusedSeconds = 48n
const wholeBasisPoints = 10_000n

/** What that chat costs by the terms in force: the reader's share in hundredths of a percent, and whether unused time is given back. */
export function workedExample(terms: { readerShareBasisPoints: number; refundsUnusedTime: boolean }) {
  const charged = perMinute * begunMinutes
  const givenBack = terms.refundsUnusedTime ? roundedHalfUp(perMinute * unusedSeconds, 60n) : 0n
  const paid = charged - givenBack
  const readerShare = roundedHalfUp(paid * BigInt(terms.readerShareBasisPoints), wholeBasisPoints)
  return {
    begunMinutes: Number(begunMinutes),
    sharedSeconds: Number(begunMinutes * 60n - unusedSeconds),
    unusedSeconds: Number(unusedSeconds),
    readerPart: terms.readerShareBasisPoints / Number(wholeBasisPoints),
    perMinute: dollars(perMinute),
    charged: dollars(charged),
    givenBack: dollars(-givenBack),
    paid: dollars(paid),
    readerShare: dollars(readerShare),
  }
}

function roundedHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator)
}

function dollars(minor: bigint): MoneyAmount {
  return { minor: minor.toString(), currency: 'USD' }
}
