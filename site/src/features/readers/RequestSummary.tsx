import type { ReactNode } from 'react'
import type { Channel } from '../../graphql/generated.ts'
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
        <Line term="With">
          <bdi>{reader.name}</bdi>
        </Line>
        <Line term="By">{channelWords[rate.channel].label}</Line>
        <Line term="Price">{showMoney(rate.perMinute, unit)} a minute</Line>
        {minutes !== null && (
          <Line term="Length">
            {minutes} minutes
            <span className="block text-soft">{showMoney(times(rate.perMinute, minutes), unit)} at most</span>
          </Line>
        )}
        {balance && (
          <Line term="Your wallet">
            {showMoney(balance, unit)}
            <span className="block text-soft">
              {covered === 1 ? 'one minute' : `${covered} minutes`} at this price
            </span>
          </Line>
        )}
        {topic && (
          <Line term="Topic">
            <bdi>{topic}</bdi>
          </Line>
        )}
        {question.trim() && (
          <div className="grid gap-1 border-t border-line pt-2.5">
            <dt className="text-soft">Question</dt>
            <dd className="whitespace-pre-line [overflow-wrap:anywhere]">{question.trim()}</dd>
          </div>
        )}
      </dl>
      <p className="text-[0.92rem] text-soft">
        Free until you are both connected. The meter stops whenever one of you is gone, and the unused part of
        the last minute comes back to you.
      </p>
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
