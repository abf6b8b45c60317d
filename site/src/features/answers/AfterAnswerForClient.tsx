import { m } from '../../messages/index.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { Dispute } from '../receipt/Dispute.tsx'
import { ReviewForm } from '../receipt/ReviewForm.tsx'
import { Section } from '../receipt/Section.tsx'
import { SomethingWrong } from '../receipt/SomethingWrong.tsx'
import { ThankReader } from '../receipt/ThankReader.tsx'
import { useTip } from '../receipt/use-tip.ts'
import type { AfterProps } from './after-props.ts'

/** A client reviews, thanks, and reports what went wrong. */
export function AfterAnswerForClient({ answer, unit, change }: AfterProps) {
  const { id, reader, dispute, review, tipping, price, disputableUntil } = answer
  const about = { answerId: id }
  const tip = useTip(about, unit, () =>
    change({ tipping: tipping && tipping.left > 1 ? { ...tipping, left: tipping.left - 1 } : null }),
  )
  return (
    <>
      {dispute && (
        <Section title={m['dispute.title']()}>
          <Dispute dispute={dispute} side="CLIENT" clientName={answer.client.name} unit={unit}>
            {dispute.state === 'OPEN' && <p className="text-soft">{m['dispute.next']()}</p>}
          </Dispute>
        </Section>
      )}
      <Section title={m['receipt.review.title']()}>
        <ReviewForm about={about} readerName={reader.name} review={review} />
      </Section>
      {(tipping || tip.given || tip.sending || tip.pending) && (
        <Section title={m['receipt.tip.title']({ name: firstName(reader.name) })}>
          <ThankReader
            readerName={reader.name}
            currency={price.currency}
            mayGiveMore={tipping !== null}
            tip={tip}
            unit={unit}
          />
        </Section>
      )}
      {disputableUntil && !dispute && (
        <SomethingWrong
          about={about}
          readerName={reader.name}
          until={disputableUntil}
          onOpened={opened => change({ dispute: opened, disputableUntil: null })}
        />
      )}
    </>
  )
}
