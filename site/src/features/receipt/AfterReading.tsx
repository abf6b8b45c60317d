import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { inMoney, type Unit } from '../../ui/money.ts'
import { firstName } from '../live/room-words.ts'
import { Receipt, type ReceiptReading } from './Receipt.tsx'
import { ReviewForm } from './ReviewForm.tsx'
import { ThankReader } from './ThankReader.tsx'
import { useTip } from './use-tip.ts'
import { WrittenReview } from './WrittenReview.tsx'

type Held = ReceiptReading & { receipt: NonNullable<ReceiptReading['receipt']> }
type Props = { reading: Held; unit: Unit }

/** The receipt, and all that can follow it: a review, thanks, a complaint. What follows is written into it as it happens. */
export function AfterReading({ reading: before, unit }: Props) {
  const [reading, setReading] = useState(before)
  const change = (changed: Partial<Held>) => setReading(known => ({ ...known, ...changed }))
  return reading.side === 'CLIENT' ? (
    <ForClient reading={reading} unit={unit} change={change} />
  ) : (
    <ForReader reading={reading} />
  )
}

function ForClient({ reading, unit, change }: Props & { change(changed: Partial<Held>): void }) {
  const { receipt } = reading
  const tip = useTip(reading, unit, ({ tipping, receipt: now }) =>
    change({ tipping, receipt: { ...receipt, tips: now?.tips ?? receipt.tips } }),
  )
  const tips = tip.sending
    ? [...receipt.tips, { number: receipt.tips.length + 1, at: '', amount: tip.sending }]
    : receipt.tips
  return (
    <>
      <Receipt reading={reading} receipt={{ ...receipt, tips }} unit={unit} />
      <Section title="Your review">
        <ReviewForm readingId={reading.id} readerName={reading.reader.name} review={reading.review} />
      </Section>
      {(reading.tipping || tip.given || tip.sending) && (
        <Section title={`Thank ${firstName(reading.reader.name)}`}>
          <ThankReader reading={reading} tip={tip} unit={unit} />
        </Section>
      )}
    </>
  )
}

/** A reader is paid in money, whatever the brand's wallet shows. */
function ForReader({ reading }: Pick<Props, 'reading'>) {
  return (
    <>
      <Receipt reading={reading} receipt={reading.receipt} unit={inMoney} />
      {reading.review && (
        <Section title={`What ${reading.client.name} wrote`}>
          <WrittenReview review={reading.review} readerName={reading.reader.name} />
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
