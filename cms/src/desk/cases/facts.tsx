import type { ReactNode } from 'react'
import type { PanelKey } from '../../words.ts'
import type { Desk } from '../desk.ts'
import { DeskTable } from '../desk-table.tsx'
import { ofChannel, ofReadingEnding } from '../word-keys.ts'
import type { DisputeCase } from './case-view.tsx'
import { timelineOf } from './timeline.ts'

type Reading = NonNullable<DisputeCase['reading']>
type Receipt = NonNullable<Reading['receipt']>
type Answer = NonNullable<DisputeCase['disputedAnswer']>

/** What meter and ledger know of a disputed reading: when what happened, and what it cost. */
export const ReadingFacts = ({ desk, reading }: { desk: Desk; reading: Reading }) => (
  <section>
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
    <dl className="desk__facts">
      <Fact desk={desk} term="panel.desk.cases.receipt">
        {receipt.number}
      </Fact>
      <Fact desk={desk} term="panel.desk.cases.shared">
        {desk.words('panel.desk.cases.seconds', { seconds: receipt.sharedSeconds })}
      </Fact>
      <Fact desk={desk} term="panel.desk.cases.charged">
        {desk.money(receipt.charged)}
      </Fact>
      <Fact desk={desk} term="panel.desk.cases.unused">
        {desk.money(receipt.givenBack)}
      </Fact>
      <Fact desk={desk} term="panel.desk.cases.total">
        {desk.money(receipt.total)}
      </Fact>
      <Fact desk={desk} term="panel.desk.cases.readerShare">
        {desk.money(receipt.readerShare)}
      </Fact>
      <Fact desk={desk} term="panel.desk.cases.ourShare">
        {desk.money(receipt.platformShare)}
      </Fact>
      {receipt.refund && (
        <>
          <Fact desk={desk} term="panel.desk.cases.refundByReader">
            {desk.money(receipt.refund.byReader)}
          </Fact>
          <Fact desk={desk} term="panel.desk.cases.refundByPlatform">
            {desk.money(receipt.refund.byPlatform)}
          </Fact>
        </>
      )}
    </dl>
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
  <section>
    <h2>
      <bdi>{answer.name}</bdi>
    </h2>
    <dl className="desk__facts">
      <Fact desk={desk} term="panel.desk.cases.asked">
        {desk.moment(answer.requestedAt)}
      </Fact>
      <Fact desk={desk} term="panel.desk.cases.promised">
        {desk.moment(answer.dueAt)}
      </Fact>
      <Fact desk={desk} term="panel.desk.cases.delivered">
        {answer.deliveredAt ? desk.moment(answer.deliveredAt) : '—'}
      </Fact>
      <Fact desk={desk} term="panel.desk.cases.seen">
        {answer.viewedAt ? desk.moment(answer.viewedAt) : desk.words('panel.desk.cases.notSeen')}
      </Fact>
      <Fact desk={desk} term="panel.desk.cases.total">
        {desk.money(cost)}
      </Fact>
      <Fact desk={desk} term="panel.desk.cases.readerShare">
        {desk.money(answer.readerShare)}
      </Fact>
    </dl>
  </section>
)

const Fact = ({ desk, term, children }: { desk: Desk; term: PanelKey; children: ReactNode }) => (
  <div>
    <dt>{desk.words(term)}</dt>
    <dd>{children}</dd>
  </div>
)
