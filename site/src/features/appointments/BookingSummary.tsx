import type { ReactNode } from 'react'
import type { Channel, OfferPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { type MoneyAmount, showMoney, type Unit } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { channelWords } from '../readers/channels.ts'
import { momentWords, otherTimeWords, showsTheSame, viewerZone } from './slot-days.ts'
import { type CancelTerms, freeUntilOf, partBack } from './terms.ts'

type Props = {
  reader: { name: string; timeZone: string }
  offer: OfferPartsFragment
  channel: Channel
  /** Its name; null for a mere length. */
  service: string | null
  minutes: number
  startsAt: string
  price: MoneyAmount
  unit: Unit
  balance: MoneyAmount | null
  topic: string
  question: string
}

/** What will happen, what is set aside and what cancelling costs, before anything does. */
export function BookingSummary(props: Props) {
  const { reader, offer, channel, service, minutes, startsAt, price, unit, balance, topic, question } = props
  const zone = viewerZone()
  const name = firstName(reader.name)
  return (
    <>
      <dl className="grid gap-2.5 rounded-card border border-line bg-page p-4">
        <Line term={m['start.summary.reader']()}>
          <bdi>{reader.name}</bdi>
        </Line>
        {service && <Line term={m['book.summary.service']()}>{service}</Line>}
        <Line term={m['book.summary.when']()}>
          {momentWords(startsAt, zone)}
          {!showsTheSame(startsAt, zone, reader.timeZone) && (
            <span className="block text-soft">
              {m['book.theirTime']({ time: otherTimeWords(startsAt, zone, reader.timeZone), name })}
            </span>
          )}
        </Line>
        <Line term={m['start.summary.length']()}>{m['start.length.minutes']({ minutes })}</Line>
        <Line term={m['start.summary.channel']()}>{channelWords[channel].label}</Line>
        {topic && (
          <Line term={m['start.topic']()}>
            <bdi>{topic}</bdi>
          </Line>
        )}
        {question.trim() && (
          <Line term={m['start.summary.question']()}>
            <span dir="auto" className="wrap-anywhere">
              {question.trim()}
            </span>
          </Line>
        )}
        <Line term={m['start.summary.price']()}>
          <span className="font-semibold">{showMoney(price, unit)}</span>
          {balance && (
            <span className="block text-soft">
              {m['book.summary.balance']({ balance: showMoney(balance, unit) })}
            </span>
          )}
        </Line>
      </dl>
      <ul className="grid list-disc gap-1.5 ps-5 text-[0.95rem] text-soft">
        <li>{m['book.terms.setAside']({ price: showMoney(price, unit) })}</li>
        {!offer.isInstant && <li>{m['book.terms.answer']({ reader: name, hours: offer.answerHours })}</li>}
        <CancelLines {...{ terms: offer, startsAt, price, unit }} />
      </ul>
    </>
  )
}

type CancelProps = { terms: CancelTerms; startsAt: string; price: MoneyAmount; unit: Unit }

/** Until when cancelling is free, what it costs afterwards, and what staying away does. */
function CancelLines({ terms, startsAt, price, unit }: CancelProps) {
  const until = freeUntilOf(startsAt, terms.freeHours, Date.now())
  const late = showMoney(partBack(price, terms.lateRefundBasisPoints), unit)
  const absent = partBack(price, terms.absentRefundBasisPoints)
  return (
    <>
      <li>
        {until
          ? m['book.terms.free']({ until: momentWords(until, viewerZone()), back: late })
          : m['book.terms.late']({ hours: terms.freeHours, back: late })}
      </li>
      <li>
        {BigInt(absent.minor) > 0n
          ? m['book.terms.absent']({ back: showMoney(absent, unit) })
          : m['book.terms.absentNothing']()}
      </li>
      <li>{m['book.terms.reader']()}</li>
    </>
  )
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3">
      <dt className="text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
