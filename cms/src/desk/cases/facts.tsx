import type { Desk } from '../desk.ts'
import { DeskTable } from '../desk-table.tsx'
import { type Fact, Facts } from '../Facts.tsx'
import type { DeskCaseReadingFragment } from '../generated.ts'
import { ofChannel } from '../word-keys.ts'
import type { DisputeCase } from './found-case.ts'
import { timelineOf } from './timeline.ts'
import { ofReadingEnding } from './word-keys.ts'

type Reading = DeskCaseReadingFragment
type Receipt = NonNullable<Reading['receipt']>
type Answer = NonNullable<DisputeCase['disputedAnswer']>

/** What meter and ledger know of a disputed reading: when what happened, and what it cost. */
export const ReadingFacts = ({ desk, reading }: { desk: Desk; reading: Reading }) => (
  <section className="desk__card">
    <h2>{desk.words('panel.desk.cases.reading')}</h2>
    <p>
      {desk.words(ofChannel[reading.channel])} ·{' '}
      {desk.words('panel.desk.cases.perMinute', { rate: desk.money(reading.ratePerMinute) })}
      {reading.ending && ` · ${desk.words(ofReadingEnding[reading.ending])}`}
    </p>
    <DeskTable
      heads={[desk.words('panel.desk.cases.time'), desk.words('panel.desk.cases.happened')]}
      empty={desk.words('panel.desk.cases.nothingHappened')}
      rows={timelineOf(reading).map(({ at, key, seconds }, index) => ({
        key: `${index} ${key}`,
        cells: [desk.second(at), desk.words(key, seconds === null ? {} : { seconds })],
      }))}
    />
    {reading.receipt && <ReceiptFacts desk={desk} receipt={reading.receipt} />}
  </section>
)

const ReceiptFacts = ({ desk, receipt }: { desk: Desk; receipt: Receipt }) => (
  <>
    <Facts
      desk={desk}
      facts={[
        ['panel.desk.cases.receipt', receipt.number],
        [
          'panel.desk.cases.shared',
          desk.words('panel.desk.cases.seconds', { seconds: receipt.sharedSeconds }),
        ],
        ['panel.desk.cases.charged', desk.money(receipt.charged)],
        ['panel.desk.cases.unused', desk.money(receipt.givenBack)],
        ['panel.desk.cases.total', desk.money(receipt.total)],
        ['panel.desk.cases.readerShare', desk.money(receipt.readerShare)],
        ['panel.desk.cases.ourShare', desk.money(receipt.platformShare)],
        ...refundFacts(desk, receipt.refund),
      ]}
    />
    <details>
      <summary>{desk.words('panel.desk.cases.minutes', { count: receipt.minutes.length })}</summary>
      <ol className="desk__minutes">
        {receipt.minutes.map(({ minute, at, amount }) => (
          <li key={minute} value={minute}>
            {desk.second(at)} · {desk.money(amount)}
          </li>
        ))}
      </ol>
    </details>
  </>
)

/** The same of a disputed answer: when it was promised, delivered and seen. */
export const AnswerFacts = ({
  desk,
  answer,
  cost,
}: {
  desk: Desk
  answer: Answer
  cost: DisputeCase['disputedCost']
}) => (
  <section className="desk__card">
    <h2>
      <bdi>{answer.name}</bdi>
    </h2>
    <Facts
      desk={desk}
      facts={[
        ['panel.desk.cases.asked', desk.moment(answer.requestedAt)],
        ['panel.desk.cases.promised', desk.moment(answer.dueAt)],
        ['panel.desk.cases.delivered', answer.deliveredAt ? desk.moment(answer.deliveredAt) : '—'],
        [
          'panel.desk.cases.seen',
          answer.viewedAt ? desk.moment(answer.viewedAt) : desk.words('panel.desk.cases.notSeen'),
        ],
        ['panel.desk.cases.total', desk.money(cost)],
        ['panel.desk.cases.readerShare', desk.money(answer.readerShare)],
      ]}
    />
  </section>
)

const refundFacts = (desk: Desk, refund: Receipt['refund']): Fact[] =>
  refund
    ? [
        ['panel.desk.cases.refundByReader', desk.money(refund.byReader)],
        ['panel.desk.cases.refundByPlatform', desk.money(refund.byPlatform)],
      ]
    : []
