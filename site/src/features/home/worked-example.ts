import type { MoneyAmount } from '../../ui/format/money.ts'

/** A chat of 7 minutes 12 seconds at $2.99: eight minutes begun, 48 seconds given back, 70% the reader's. */
const perMinute = 299n
const begunMinutes = 8n
const unusedSeconds = 48n
const readerPercent = 70n

const charged = perMinute * begunMinutes
const givenBack = roundedHalfUp(perMinute * unusedSeconds, 60n)
const paid = charged - givenBack
const readerShare = roundedHalfUp(paid * readerPercent, 100n)

export const workedExample = {
  begunMinutes: Number(begunMinutes),
  sharedSeconds: Number(begunMinutes * 60n - unusedSeconds),
  unusedSeconds: Number(unusedSeconds),
  readerPercent: Number(readerPercent),
  perMinute: dollars(perMinute),
  charged: dollars(charged),
  givenBack: dollars(-givenBack),
  paid: dollars(paid),
  readerShare: dollars(readerShare),
  platformShare: dollars(paid - readerShare),
}

function roundedHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator)
}

function dollars(minor: bigint): MoneyAmount {
  return { minor: minor.toString(), currency: 'USD' }
}
