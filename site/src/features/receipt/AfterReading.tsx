import { useState } from 'react'
import { m } from '../../messages/index.ts'
import { inMoney, showMoney, type Unit } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { SendGift } from '../gifts/SendGift.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { Dispute } from './Dispute.tsx'
import { Receipt } from './Receipt.tsx'
import { ReviewForm } from './ReviewForm.tsx'
import type { HeldReading } from './receipt-reading.ts'
import { Section } from './Section.tsx'
import { SomethingWrong } from './SomethingWrong.tsx'
import { ThankReader } from './ThankReader.tsx'
import { useTip } from './use-tip.ts'
import { WrittenReview } from './WrittenReview.tsx'

type Props = { reading: HeldReading; unit: Unit }
type Changing = { reading: HeldReading; change(changed: Partial<HeldReading>): void }

/** The receipt, and all that can follow it: a review, thanks, a dispute. What follows is written into it as it happens. */
export function AfterReading({ reading: before, unit }: Props) {
  const [reading, setReading] = useState(before)
  const change = (changed: Partial<HeldReading>) => setReading(known => ({ ...known, ...changed }))
  return reading.side === 'CLIENT' ? (
    <ForClient reading={reading} unit={unit} change={change} />
  ) : (
    <ForReader reading={reading} change={change} />
  )
}

function ForClient({ reading, unit, change }: Changing & { unit: Unit }) {
  const { receipt, dispute } = reading
  const tip = useTip({ readingId: reading.id }, unit, now => {
    if (now)
      change({ tipping: now.tipping, receipt: { ...receipt, tips: now.receipt?.tips ?? receipt.tips } })
  })
  const tips = tip.sending
    ? [...receipt.tips, { number: receipt.tips.length + 1, at: '', amount: tip.sending }]
    : receipt.tips
  return (
    <>
      <Receipt reading={{ ...reading, receipt: { ...receipt, tips } }} unit={unit} />
      {dispute && (
        <Section title={m['dispute.title']()}>
          <Dispute dispute={dispute} side="CLIENT" clientName={reading.client.name} unit={unit}>
            {dispute.state === 'OPEN' && <p className="text-soft">{m['dispute.next']()}</p>}
          </Dispute>
        </Section>
      )}
      <Section title={m['receipt.review.title']()}>
        <ReviewForm
          about={{ readingId: reading.id }}
          readerName={reading.reader.name}
          review={reading.review}
        />
      </Section>
      {(reading.tipping || tip.given || tip.sending || tip.pending) && (
        <Section title={m['receipt.tip.title']({ name: firstName(reading.reader.name) })}>
          <ThankReader
            readerName={reading.reader.name}
            currency={reading.ratePerMinute.currency}
            mayGiveMore={reading.tipping !== null}
            tip={tip}
            unit={unit}
          />
        </Section>
      )}
      <SendGift
        subject={{ readingId: reading.id }}
        readerName={reading.reader.name}
        unit={unit}
        signIn={null}
      />
      {reading.disputableUntil && !dispute && (
        <SomethingWrong
          about={{ readingId: reading.id }}
          readerName={reading.reader.name}
          until={reading.disputableUntil}
          onOpened={opened => change({ dispute: opened, disputableUntil: null })}
        />
      )}
    </>
  )
}

/** A reader is paid in money, whatever the brand's wallet shows. */
function ForReader({ reading, change }: Changing) {
  const { dispute, receipt, review } = reading
  const client = firstName(reading.client.name)
  return (
    <>
      <Receipt reading={reading} unit={inMoney} />
      {dispute && (
        <Section title={m['dispute.titleForReader']({ name: client })}>
          <Dispute dispute={dispute} side="READER" clientName={client} unit={inMoney}>
            {dispute.state === 'OPEN' && (
              <p className="text-soft">{m['dispute.held']({ amount: showMoney(receipt.readerShare) })}</p>
            )}
            {dispute.state === 'OPEN' && dispute.answer === null && (
              <AnswerForm
                about={{ readingId: reading.id }}
                clientName={client}
                onAnswered={answered => change({ dispute: answered })}
              />
            )}
          </Dispute>
        </Section>
      )}
      {review && (
        <Section title={m['receipt.review.of']({ name: reading.client.name })}>
          <WrittenReview review={review} readerName={reading.reader.name} />
        </Section>
      )}
    </>
  )
}
