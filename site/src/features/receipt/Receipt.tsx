import { FileDown } from 'lucide-react'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import type { Unit } from '../../ui/format/money.ts'
import { Moment } from '../../ui/Moment.tsx'
import { Money } from '../../ui/Money.tsx'
import { asClock } from '../live/state/meter.ts'
import { receiptLines } from './receipt-lines.ts'
import type { HeldReading, ReceiptReading } from './receipt-reading.ts'
import { whose } from './whose.ts'

/** Every minute, every pause and every cent of a reading. */
export function Receipt({ reading, unit }: { reading: HeldReading; unit: Unit }) {
  const { receipt } = reading
  return (
    <div className="grid gap-6 rounded-card bg-panel p-5 shadow-glow sm:p-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line pb-4 text-soft">
        <p>
          {m['receipt.number']()}{' '}
          <b translate="no" className="numeric text-ink">
            {receipt.number}
          </b>
        </p>
        {reading.startedAt && <Moment at={reading.startedAt} />}
      </div>
      {reading.ending === 'STAFF_ENDED' && <Stopped because={reading.stoppedBecause} />}
      <dl className="grid gap-2.5">
        {receiptLines(reading, unit).map(({ term, value, isSum = false }, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are never put elsewhere, and two tips may be alike
            key={index}
            className={`flex items-baseline justify-between gap-6 ${isSum ? 'border-t border-line pt-2.5 text-[1.15rem] font-semibold' : ''}`}
          >
            <dt className={isSum ? '' : 'text-soft'}>{term}</dt>
            <dd translate="no" className="numeric text-end whitespace-nowrap">
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <Minutes receipt={receipt} unit={unit} />
      <Pauses reading={reading} receipt={receipt} />
      <Button
        href={`/reading/${reading.id}/receipt.pdf`}
        download
        variant="outline"
        size="sm"
        className="justify-self-start"
      >
        <FileDown aria-hidden size={17} /> {m['receipt.download']()}
      </Button>
    </div>
  )
}

/** That our team ended it, with what it says to both sides. */
function Stopped({ because }: { because: string | null }) {
  return (
    <div className="grid gap-2 border-s-2 border-accent ps-3.5">
      <p className="font-semibold">{m['receipt.stopped']()}</p>
      {because && (
        <p dir="auto" className="leading-relaxed break-words whitespace-pre-line">
          {because}
        </p>
      )}
    </div>
  )
}

type Charged = { receipt: Pick<HeldReading['receipt'], 'minutes'>; unit: Unit }

function Minutes({ receipt, unit }: Charged) {
  if (receipt.minutes.length === 0) return null
  return (
    <details className="border-t border-line pt-4">
      <summary className="font-semibold">{m['receipt.minutes']()}</summary>
      <table className="mt-3 w-full text-[0.95rem]">
        <thead className="text-start text-soft">
          <tr>
            <th scope="col" className="py-1 font-normal">
              {m['receipt.minutes.minute']()}
            </th>
            <th scope="col" className="py-1 font-normal">
              {m['receipt.minutes.started']()}
            </th>
            <th scope="col" className="py-1 text-end font-normal">
              {m['receipt.minutes.charged']()}
            </th>
          </tr>
        </thead>
        <tbody className="numeric">
          {receipt.minutes.map(({ minute, at, amount }) => (
            <tr key={minute} className="border-t border-line">
              <td className="py-1.5">{minute}</td>
              <td className="py-1.5">
                <Moment at={at} show="seconds" />
              </td>
              <td className="py-1.5 text-end">
                <Money amount={amount} unit={unit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Pauses({ reading, receipt }: { reading: ReceiptReading; receipt: HeldReading['receipt'] }) {
  if (receipt.pauses.length === 0) return null
  return (
    <details className="border-t border-line pt-4">
      <summary className="font-semibold">{m['receipt.pauses']({ count: receipt.pauses.length })}</summary>
      <ul className="mt-3 grid gap-1.5 text-[0.95rem]">
        {receipt.pauses.map(({ from, to, side }) => (
          <li key={from} className="grid grid-cols-[1fr_auto] gap-x-6">
            <span>
              <Moment at={from} show="seconds" /> · {whose(side, reading)}
            </span>
            <span className="numeric text-soft">{asClock(Date.parse(to) - Date.parse(from))}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
