import type { AnswerPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { inMoney, showMoney, type Unit } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { AnswerForm } from '../receipt/AnswerForm.tsx'
import { Dispute } from '../receipt/Dispute.tsx'
import { ReviewForm } from '../receipt/ReviewForm.tsx'
import { Section } from '../receipt/Section.tsx'
import { SomethingWrong } from '../receipt/SomethingWrong.tsx'
import { ThankReader } from '../receipt/ThankReader.tsx'
import { useTip } from '../receipt/use-tip.ts'
import { WrittenReview } from '../receipt/WrittenReview.tsx'

type Props = {
  answer: AnswerPartsFragment
  unit: Unit
  change(changed: Partial<AnswerPartsFragment>): void
}

/** A review, thanks and a dispute, as they follow a reading. */
export function AfterAnswer(props: Props) {
  return props.answer.side === 'CLIENT' ? <ForClient {...props} /> : <ForReader {...props} />
}

function ForClient({ answer, unit, change }: Props) {
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

/** A reader is paid in money, whatever the brand's wallet shows. */
function ForReader({ answer, change }: Props) {
  const { id, dispute, review, earned, client, reader } = answer
  const name = firstName(client.name)
  return (
    <>
      {dispute && (
        <Section title={m['dispute.titleForReader']({ name })}>
          <Dispute dispute={dispute} side="READER" clientName={name} unit={inMoney}>
            {dispute.state === 'OPEN' && earned && (
              <p className="text-soft">{m['dispute.held']({ amount: showMoney(earned) })}</p>
            )}
            {dispute.state === 'OPEN' && dispute.answer === null && (
              <AnswerForm
                about={{ answerId: id }}
                clientName={name}
                onAnswered={answered => change({ dispute: answered })}
              />
            )}
          </Dispute>
        </Section>
      )}
      {review && (
        <Section title={m['receipt.review.of']({ name: client.name })}>
          <WrittenReview review={review} readerName={reader.name} />
        </Section>
      )}
    </>
  )
}
