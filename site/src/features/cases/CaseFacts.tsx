import type { ReactNode } from 'react'
import type { CasePartsFragment } from '../../graphql/generated.ts'
import { Moment } from '../../ui/Moment.tsx'
import { Money } from '../../ui/Money.tsx'
import { asWords } from '../live/state/meter.ts'

type Reading = CasePartsFragment['reading']

/** What the ledger and the meter know of a disputed reading. */
export function CaseFacts({ reading }: { reading: Reading }) {
  const { receipt, startedAt, endedAt, ending } = reading
  return (
    <dl className="grid content-start gap-2 rounded-card border border-line p-4 text-[0.97rem]">
      {startedAt && (
        <Fact term="Began">
          <Moment at={startedAt} />
        </Fact>
      )}
      {endedAt && (
        <Fact term={ending ? endings[ending] : 'Ended'}>
          <Moment at={endedAt} show="time" />
        </Fact>
      )}
      {receipt && (
        <>
          <Fact term="Time together">{asWords(receipt.sharedSeconds * 1_000)}</Fact>
          <Fact term="Pauses">{pausesIn(receipt.pauses)}</Fact>
          <Fact
            term={
              receipt.minutes.length === 1
                ? 'One minute charged'
                : `${receipt.minutes.length} minutes charged`
            }
          >
            <Money amount={receipt.charged} />
          </Fact>
          <Fact term="Not used of the last minute">
            −<Money amount={receipt.givenBack} />
          </Fact>
          <Fact term="Cost" strong>
            <Money amount={receipt.total} />
          </Fact>
          <Fact term={`${reading.readerName}’s share`}>
            <Money amount={receipt.readerShare} />
          </Fact>
          <Fact term="Our share">
            <Money amount={receipt.platformShare} />
          </Fact>
        </>
      )}
    </dl>
  )
}

const endings: Record<NonNullable<Reading['ending']>, string> = {
  CLIENT_ENDED: 'Ended by the client',
  READER_ENDED: 'Ended by the reader',
  OUT_OF_FUNDS: 'The wallet ran out',
  TIME_UP: 'The agreed time was up',
  CONNECTION_LOST: 'The connection was lost',
  NEVER_CONNECTED: 'Never connected',
  STAFF_ENDED: 'Ended by our team',
}

function pausesIn(pauses: NonNullable<Reading['receipt']>['pauses']): string {
  if (pauses.length === 0) return 'None'
  const lost = pauses.reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0)
  return `${pauses.length}, ${asWords(lost)} in all`
}

function Fact({ term, strong = false, children }: { term: string; strong?: boolean; children: ReactNode }) {
  return (
    <div
      className={`flex items-baseline justify-between gap-6 ${strong ? 'border-t border-line pt-2 font-semibold' : ''}`}
    >
      <dt className={strong ? '' : 'text-soft'}>{term}</dt>
      <dd className="numeric text-right">{children}</dd>
    </div>
  )
}
