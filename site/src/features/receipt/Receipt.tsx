import type { ReactNode } from 'react'
import type { ReadingReceiptQuery } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { type MoneyAmount, showMoney, type Unit } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { Moment } from '../../ui/Moment.tsx'
import { Money } from '../../ui/Money.tsx'
import { asClock, asWords } from '../live/state/meter.ts'

export type ReceiptReading = NonNullable<ReadingReceiptQuery['reading']>
type Props = { reading: ReceiptReading; receipt: NonNullable<ReceiptReading['receipt']>; unit: Unit }

/** Every minute, every pause and every cent of a reading. */
export function Receipt({ reading, receipt, unit }: Props) {
  const isReader = reading.side === 'READER'
  return (
    <div className="grid gap-6 rounded-card bg-panel p-5 shadow-glow sm:p-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line pb-4 text-soft">
        <p>
          {m['receipt.number']()} <b className="numeric text-ink">{receipt.number}</b>
        </p>
        {reading.startedAt && <Moment at={reading.startedAt} />}
      </div>
      <dl className="grid gap-2.5">
        <Line term={m['receipt.time']()}>{asWords(receipt.sharedSeconds * 1_000)}</Line>
        <Line term={m['receipt.rate']()}>
          {m['receipt.perMinute']({ amount: showMoney(reading.ratePerMinute, unit) })}
        </Line>
        <Line term={m['receipt.minutesCharged']({ count: receipt.minutes.length })}>
          <Money amount={receipt.charged} unit={unit} />
        </Line>
        {BigInt(receipt.givenBack.minor) > 0n && (
          <Line term={m['receipt.unused']()}>
            −<Money amount={receipt.givenBack} unit={unit} />
          </Line>
        )}
        <Line term={m['receipt.total']()} strong>
          <Money amount={receipt.total} unit={unit} />
        </Line>
        {isReader && (
          <>
            <Line term={m['receipt.platformFee']()}>
              −<Money amount={receipt.platformShare} />
            </Line>
            <Line term={m['receipt.yourShare']()} strong>
              <Money amount={receipt.readerShare} />
            </Line>
          </>
        )}
        {receipt.tips.map(tip => (
          <Line
            key={tip.number}
            term={
              isReader
                ? m['receipt.tipFrom']({ name: firstName(reading.client.name) })
                : m['receipt.tipFor']({ name: firstName(reading.reader.name) })
            }
          >
            <Money amount={tip.amount} unit={isReader ? undefined : unit} />
          </Line>
        ))}
        {receipt.refund && (
          <Line
            term={
              isReader
                ? m['receipt.refundTo']({
                    name: firstName(reading.client.name),
                    amount: showMoney(receipt.refund.amount),
                  })
                : m['receipt.refund']()
            }
          >
            −
            <Money
              amount={isReader ? receipt.refund.byReader : receipt.refund.amount}
              unit={isReader ? undefined : unit}
            />
          </Line>
        )}
        {(receipt.tips.length > 0 || receipt.refund) && (
          <Line term={isReader ? m['receipt.totalEarned']() : m['receipt.totalPaid']()} strong>
            <Money amount={altogether(reading, receipt)} unit={isReader ? undefined : unit} />
          </Line>
        )}
      </dl>
      <Minutes receipt={receipt} unit={unit} />
      <Pauses reading={reading} receipt={receipt} />
    </div>
  )
}

/** What the reading came to for this side, with all that followed. */
function altogether(
  { side }: ReceiptReading,
  { total, readerShare, tips, refund }: Props['receipt'],
): MoneyAmount {
  const isReader = side === 'READER'
  const { minor, currency } = isReader ? readerShare : total
  const back = (isReader ? refund?.byReader : refund?.amount)?.minor ?? '0'
  const sum = tips.reduce((so, { amount }) => so + BigInt(amount.minor), BigInt(minor) - BigInt(back))
  return { minor: sum.toString(), currency }
}

function Line({ term, strong = false, children }: { term: string; strong?: boolean; children: ReactNode }) {
  return (
    <div
      className={`flex items-baseline justify-between gap-6 ${strong ? 'border-t border-line pt-2.5 text-[1.15rem] font-semibold' : ''}`}
    >
      <dt className={strong ? '' : 'text-soft'}>{term}</dt>
      <dd className="numeric text-right whitespace-nowrap">{children}</dd>
    </div>
  )
}

type Charged = { receipt: Pick<Props['receipt'], 'minutes'>; unit: Unit }

export function Minutes({ receipt, unit }: Charged) {
  if (receipt.minutes.length === 0) return null
  return (
    <details className="border-t border-line pt-4">
      <summary className="font-semibold">{m['receipt.minutes']()}</summary>
      <table className="mt-3 w-full text-[0.95rem]">
        <thead className="text-left text-soft">
          <tr>
            <th scope="col" className="py-1 font-normal">
              {m['receipt.minutes.minute']()}
            </th>
            <th scope="col" className="py-1 font-normal">
              {m['receipt.minutes.started']()}
            </th>
            <th scope="col" className="py-1 text-right font-normal">
              {m['receipt.minutes.charged']()}
            </th>
          </tr>
        </thead>
        <tbody className="numeric">
          {receipt.minutes.map(({ minute, at, amount }) => (
            <tr key={minute} className="border-t border-line">
              <td className="py-1.5">{minute}</td>
              <td className="py-1.5">
                <Moment at={at} show="time" />
              </td>
              <td className="py-1.5 text-right">
                <Money amount={amount} unit={unit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Pauses({ reading, receipt }: Pick<Props, 'reading' | 'receipt'>) {
  if (receipt.pauses.length === 0) return null
  return (
    <details className="border-t border-line pt-4">
      <summary className="font-semibold">{m['receipt.pauses']({ count: receipt.pauses.length })}</summary>
      <ul className="mt-3 grid gap-1.5 text-[0.95rem]">
        {receipt.pauses.map(({ from, to, side }) => (
          <li key={from} className="grid grid-cols-[1fr_auto] gap-x-6">
            <span>
              <Moment at={from} show="time" /> · {whose(side, reading)}
            </span>
            <span className="numeric text-soft">{asClock(Date.parse(to) - Date.parse(from))}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function whose(side: ReceiptReading['side'] | null, reading: ReceiptReading): string {
  if (side === null) return m['receipt.pauses.both']()
  if (side === reading.side) return m['receipt.pauses.you']()
  const name = firstName(side === 'CLIENT' ? reading.client.name : reading.reader.name)
  return m['receipt.pauses.other']({ name })
}
