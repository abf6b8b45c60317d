import type { Desk } from '../desk.ts'
import { ofEnding, ofFulfilment, ofTarget } from '../word-keys.ts'
import type { WholeOrder } from './whole-order.ts'

type Event = { at: string; words: string; more?: string; link?: string | null }

/** What was done with an order, the first first. */
export function Timeline({ desk, order }: { desk: Desk; order: WholeOrder }) {
  return (
    <ol className="desk__timeline">
      {eventsOf(desk, order).map(({ at, words, more, link }) => (
        <li key={`${at} ${words} ${more}`}>
          <time dateTime={at}>{desk.moment(at)}</time> {words}
          {more && (
            <p>
              {link ? (
                <a href={link} target="_blank" rel="noreferrer">
                  <bdi>{more}</bdi>
                </a>
              ) : (
                <bdi>{more}</bdi>
              )}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

function eventsOf(desk: Desk, order: WholeOrder): Event[] {
  const { placedAt, paidAt, endedAt, ending, fulfilments, refunds, cancellations } = order
  const events: (Event | null)[] = [
    { at: placedAt, words: desk.words('panel.desk.timeline.placed') },
    paidAt ? { at: paidAt, words: desk.words('panel.desk.timeline.paid') } : null,
    ...fulfilments.map(({ at, kind, carrier, tracking, trackingUrl, lines }) => ({
      at,
      words: desk.words(ofFulfilment[kind]),
      link: trackingUrl,
      more: [
        lines.map(({ count, line }) => `${count} × ${line.name}`).join(', '),
        [carrier, tracking].filter(Boolean).join(' '),
      ]
        .filter(Boolean)
        .join(' · '),
    })),
    ...refunds.map(({ at, to, amount }) => ({
      at,
      words: desk.words(ofTarget[to]),
      more: desk.money(amount),
    })),
    ...cancellations.map(({ at, isByStaff, amount }) => ({
      at,
      words: desk.words(
        isByStaff ? 'panel.desk.timeline.cancelledByStaff' : 'panel.desk.timeline.cancelledByBuyer',
      ),
      more: desk.money(amount),
    })),
    endedAt && ending ? { at: endedAt, words: desk.words(ofEnding[ending]) } : null,
  ]
  return events
    .filter(event => event !== null)
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}
