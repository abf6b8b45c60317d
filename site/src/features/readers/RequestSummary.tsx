import type { ReactNode } from 'react'
import type { Channel } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { type MoneyAmount, showMoney, times, type Unit } from '../../ui/format/money.ts'
import { channelWords, minutesCovered } from './channels.ts'

type Props = {
  reader: { name: string }
  rate: { channel: Channel; perMinute: MoneyAmount }
  /** Null: until one of both ends it. */
  minutes: number | null
  unit: Unit
  balance: MoneyAmount | null
  topic: string
  question: string
}

/** What will happen and what it costs, before anything does. */
export function RequestSummary({ reader, rate, minutes, unit, balance, topic, question }: Props) {
  const covered = balance && minutesCovered(balance, rate.perMinute)
  return (
    <>
      <dl className="grid gap-2.5 rounded-card border border-line bg-page p-4">
        <Line term={m['start.summary.reader']()}>
          <bdi>{reader.name}</bdi>
        </Line>
        <Line term={m['start.summary.channel']()}>{channelWords[rate.channel].label}</Line>
        <Line term={m['start.summary.price']()}>
          {m['start.perMinute']({ price: showMoney(rate.perMinute, unit) })}
        </Line>
        {minutes !== null && (
          <Line term={m['start.summary.length']()}>
            {m['start.length.minutes']({ minutes })}
            <span className="block text-soft">
              {m['start.length.most']({ most: showMoney(times(rate.perMinute, minutes), unit) })}
            </span>
          </Line>
        )}
        {balance && (
          <Line term={m['start.summary.balance']()}>
            {showMoney(balance, unit)}
            <span className="block text-soft">
              {covered ? m['start.summary.covers']({ minutes: covered }) : m['start.summary.tooLow']()}
            </span>
          </Line>
        )}
        {topic && (
          <Line term={m['start.topic']()}>
            <bdi>{topic}</bdi>
          </Line>
        )}
        {question.trim() && (
          <div className="grid gap-1 border-t border-line pt-2.5">
            <dt className="text-soft">{m['start.summary.question']()}</dt>
            <dd className="whitespace-pre-line [overflow-wrap:anywhere]">{question.trim()}</dd>
          </div>
        )}
      </dl>
      <p className="text-[0.92rem] text-soft">{m['start.summary.billing']()}</p>
    </>
  )
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.5rem_1fr] gap-3">
      <dt className="text-soft">{term}</dt>
      <dd className="min-w-0 font-semibold">{children}</dd>
    </div>
  )
}
