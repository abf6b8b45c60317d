import { m } from '../../messages/index.ts'
import { inMoney, showMoney } from '../../ui/format/money.ts'
import { firstName } from '../../ui/format/person-name.ts'
import { AnswerForm } from '../receipt/AnswerForm.tsx'
import { Dispute } from '../receipt/Dispute.tsx'
import { Section } from '../receipt/Section.tsx'
import { WrittenReview } from '../receipt/WrittenReview.tsx'
import type { AfterProps } from './after-props.ts'

/** A reader is paid in money, whatever the brand's wallet shows. */
export function AfterAnswerForReader({ answer, change }: AfterProps) {
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
