import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { m } from '../../messages/index.ts'
import { inMoney, showMoney, type Unit } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { Moment } from '../../ui/Moment.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { Dispute } from './Dispute.tsx'
import { DisputeDialog } from './DisputeDialog.tsx'
import { Receipt } from './Receipt.tsx'
import { ReviewForm } from './ReviewForm.tsx'
import type { HeldReading } from './receipt-reading.ts'
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
  const tip = useTip(reading, unit, ({ tipping, receipt: now }) =>
    change({ tipping, receipt: { ...receipt, tips: now?.tips ?? receipt.tips } }),
  )
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
        <ReviewForm readingId={reading.id} readerName={reading.reader.name} review={reading.review} />
      </Section>
      {(reading.tipping || tip.given || tip.sending || tip.pending) && (
        <Section title={m['receipt.tip.title']({ name: firstName(reading.reader.name) })}>
          <ThankReader reading={reading} tip={tip} unit={unit} />
        </Section>
      )}
      {reading.disputableUntil && !dispute && (
        <SomethingWrong reading={reading} until={reading.disputableUntil} change={change} />
      )}
    </>
  )
}

function SomethingWrong({ reading, until, change }: Changing & { until: string }) {
  const [open, setOpen] = useState(false)
  return (
    <div className="grid gap-1 text-soft">
      <p>
        {m['dispute.ask']()}{' '}
        <button type="button" className="prose-link" onClick={() => setOpen(true)}>
          {m['dispute.ask.action']()}
        </button>
      </p>
      <p>
        {m['dispute.ask.until']()} <Moment at={until} show="date" className="whitespace-nowrap" />
      </p>
      <DisputeDialog
        open={open}
        readingId={reading.id}
        readerName={firstName(reading.reader.name)}
        onClose={() => setOpen(false)}
        onOpened={dispute => change({ dispute, disputableUntil: null })}
      />
    </div>
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
                readingId={reading.id}
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

function Section({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} className="rounded-card bg-panel p-5 shadow-glow sm:p-8">
      <h2 id={heading} className="mb-4">
        {title}
      </h2>
      {children}
    </section>
  )
}
