import type { ReactNode } from 'react'
import type { CasePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Moment } from '../../ui/Moment.tsx'
import { Money } from '../../ui/Money.tsx'
import { asWords } from '../live/state/meter.ts'

type Reading = NonNullable<CasePartsFragment['reading']>
type DisputedAnswer = NonNullable<CasePartsFragment['disputedAnswer']>

/** What the ledger and the meter know of a disputed reading. */
export function CaseFacts({ reading }: { reading: Reading }) {
  const { receipt, startedAt, endedAt, ending } = reading
  return (
    <dl className="grid content-start gap-2 rounded-card border border-line p-4 text-[0.97rem]">
      {startedAt && (
        <Fact term={m['cases.started']()}>
          <Moment at={startedAt} />
        </Fact>
      )}
      {endedAt && (
        <Fact term={m['cases.ended']({ ending: ending ?? 'other' })}>
          <Moment at={endedAt} show="time" />
        </Fact>
      )}
      {receipt && (
        <>
          <Fact term={m['receipt.time']()}>{asWords(receipt.sharedSeconds * 1_000)}</Fact>
          <Fact term={m['cases.pauses']()}>{pausesIn(receipt.pauses)}</Fact>
          <Fact term={m['receipt.minutesCharged']({ count: receipt.minutes.length })}>
            <Money amount={receipt.charged} />
          </Fact>
          <Fact term={m['receipt.unused']()}>
            <span className="whitespace-nowrap">
              −<Money amount={receipt.givenBack} />
            </span>
          </Fact>
          <Fact term={m['cases.cost']()} strong>
            <Money amount={receipt.total} />
          </Fact>
          <Fact term={m['cases.readerShare']({ name: reading.readerName })}>
            <Money amount={receipt.readerShare} />
          </Fact>
          <Fact term={m['cases.ourShare']()}>
            <Money amount={receipt.platformShare} />
          </Fact>
        </>
      )}
    </dl>
  )
}

/** The same of a disputed answer: when it was promised, delivered and seen. */
export function AnswerCaseFacts({ answer }: { answer: DisputedAnswer }) {
  const { requestedAt, dueAt, deliveredAt, viewedAt, cost, readerShare, readerName } = answer
  return (
    <dl className="grid content-start gap-2 rounded-card border border-line p-4 text-[0.97rem]">
      <Fact term={m['answers.requested']()}>
        <Moment at={requestedAt} />
      </Fact>
      <Fact term={m['answers.due']()}>
        <Moment at={dueAt} />
      </Fact>
      {deliveredAt && (
        <Fact term={m['answers.deliveredAt']()}>
          <Moment at={deliveredAt} />
        </Fact>
      )}
      <Fact term={m['cases.opened']()}>
        {viewedAt ? <Moment at={viewedAt} /> : m['cases.opened.never']()}
      </Fact>
      <Fact term={m['cases.cost']()} strong>
        <Money amount={cost} />
      </Fact>
      <Fact term={m['cases.readerShare']({ name: readerName })}>
        <Money amount={readerShare} />
      </Fact>
    </dl>
  )
}

function pausesIn(pauses: NonNullable<Reading['receipt']>['pauses']): string {
  if (pauses.length === 0) return m['cases.pauses.none']()
  const lost = pauses.reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0)
  return m['cases.pauses.some']({ count: pauses.length, time: asWords(lost) })
}

function Fact({ term, strong = false, children }: { term: string; strong?: boolean; children: ReactNode }) {
  return (
    <div
      className={`flex items-baseline justify-between gap-6 ${strong ? 'border-t border-line pt-2 font-semibold' : ''}`}
    >
      <dt className={strong ? '' : 'text-soft'}>{term}</dt>
      <dd className="numeric text-end">{children}</dd>
    </div>
  )
}
