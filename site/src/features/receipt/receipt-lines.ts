import { m } from '../../messages/index.ts'
import { inMoney, type MoneyAmount, showMoney, type Unit } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { asWords } from '../live/state/meter.ts'
import type { HeldReading } from './receipt-reading.ts'

/** One line of a receipt: on the page and in its PDF alike. */
export interface ReceiptLine {
  term: string
  value: string
  /** A sum of what stands above it. */
  isSum?: boolean
}

/** Every cent of a reading, as its side sees it: clients in what their wallets hold, readers in money. */
export function receiptLines({ receipt, ...reading }: HeldReading, unit: Unit): ReceiptLine[] {
  return [
    { term: m['receipt.time'](), value: asWords(receipt.sharedSeconds * 1_000) },
    ...linesOfBooked({ ...reading, receipt }, unit),
    ...linesOfMinutes({ ...reading, receipt }, unit),
    ...linesOfGivenBack(receipt, unit),
    { term: m['receipt.total'](), value: showMoney(receipt.total, unit), isSum: true },
    ...(reading.side === 'READER' ? linesOfReader(receipt) : []),
    ...linesAfter({ ...reading, receipt }, reading.side === 'READER' ? inMoney : unit),
  ]
}

/** What was agreed beforehand, of an appointment. */
function linesOfBooked({ appointment, receipt: { booked } }: HeldReading, unit: Unit): ReceiptLine[] {
  if (!booked) return []
  return [
    { term: m['receipt.booked']({ minutes: appointment?.minutes ?? 0 }), value: showMoney(booked, unit) },
  ]
}

/** Minutes, of a live reading or after the end of an appointment, which may have none. */
function linesOfMinutes({ ratePerMinute, receipt }: HeldReading, unit: Unit): ReceiptLine[] {
  const { minutes, booked, charged } = receipt
  if (booked && minutes.length === 0) return []
  const ofMinutes = BigInt(charged.minor) - BigInt(booked?.minor ?? 0)
  return [
    {
      term: m['receipt.rate'](),
      value: m['receipt.perMinute']({ amount: showMoney(ratePerMinute, unit) }),
    },
    {
      term: m['receipt.minutesCharged']({ count: minutes.length }),
      value: showMoney({ ...charged, minor: String(ofMinutes) }, unit),
    },
  ]
}

/** What was held and not used, and what our team gives who pays when it ended the reading. */
function linesOfGivenBack({ givenBack, forgiven }: HeldReading['receipt'], unit: Unit): ReceiptLine[] {
  const unused = { ...givenBack, minor: String(BigInt(givenBack.minor) - BigInt(forgiven.minor)) }
  return [
    { term: m['receipt.unused'](), amount: unused },
    { term: m['receipt.forgiven'](), amount: forgiven },
  ].flatMap(({ term, amount }) => (isZero(amount) ? [] : [{ term, value: lessOf(amount, unit) }]))
}

function linesOfReader({ platformShare, readerShare }: HeldReading['receipt']): ReceiptLine[] {
  return [
    { term: m['receipt.platformFee'](), value: lessOf(platformShare) },
    { term: m['receipt.yourShare'](), value: showMoney(readerShare), isSum: true },
  ]
}

/** Tips and a refund, and what it all comes to with them. */
function linesAfter(reading: HeldReading, unit: Unit): ReceiptLine[] {
  const { tips, refund } = reading.receipt
  const isReader = reading.side === 'READER'
  const client = firstName(reading.client.name)
  const lines: ReceiptLine[] = tips.map(({ amount }) => ({
    term: isReader
      ? m['receipt.tipFrom']({ name: client })
      : m['receipt.tipFor']({ name: firstName(reading.reader.name) }),
    value: showMoney(amount, unit),
  }))
  if (refund)
    lines.push({
      term: isReader
        ? m['receipt.refundTo']({ name: client, amount: showMoney(refund.amount) })
        : m['receipt.refund'](),
      value: lessOf(isReader ? refund.byReader : refund.amount, unit),
    })
  if (lines.length > 0)
    lines.push({
      term: isReader ? m['receipt.totalEarned']() : m['receipt.totalPaid'](),
      value: showMoney(altogether(reading), unit),
      isSum: true,
    })
  return lines
}

/** What the reading came to for this side, with all that followed. */
function altogether({ side, receipt: { total, readerShare, tips, refund } }: HeldReading): MoneyAmount {
  const isReader = side === 'READER'
  const { minor, currency } = isReader ? readerShare : total
  const back = (isReader ? refund?.byReader : refund?.amount)?.minor ?? '0'
  const sum = tips.reduce((so, { amount }) => so + BigInt(amount.minor), BigInt(minor) - BigInt(back))
  return { minor: sum.toString(), currency }
}

/** What is taken off; nothing has no minus. */
const lessOf = (amount: MoneyAmount, unit: Unit = inMoney): string =>
  (isZero(amount) ? '' : '−') + showMoney(amount, unit)

const isZero = ({ minor }: MoneyAmount): boolean => BigInt(minor) === 0n
