import type { ReactNode } from 'react'
import type { AnswerPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Card } from '../../ui/Card.tsx'
import type { Unit } from '../../ui/format/money.ts'
import { Moment } from '../../ui/Moment.tsx'
import { Money } from '../../ui/Money.tsx'

/** Dates and money. */
export function AnswerFacts({ answer, unit }: { answer: AnswerPartsFragment; unit: Unit }) {
  const { side, state, price, refunded, earned, requestedAt, dueAt, endedAt, tips } = answer
  const isOver = state !== 'REQUESTED'
  return (
    <section aria-labelledby="facts" className="grid gap-4">
      <h2 id="facts">{m['answers.facts']()}</h2>
      <Card>
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          <Fact term={m['answers.requested']()}>
            <Moment at={requestedAt} />
          </Fact>
          <Fact term={m['answers.due']()}>
            <Moment at={dueAt} />
          </Fact>
          {endedAt && (
            <Fact term={state === 'DELIVERED' ? m['answers.deliveredAt']() : m['answers.endedAt']()}>
              <Moment at={endedAt} />
            </Fact>
          )}
          <Fact term={isOver ? m['answers.price']() : m['answers.setAside']()}>
            <Money amount={price} unit={unit} />
          </Fact>
          {isOver && refunded && refunded.minor !== '0' && (
            <Fact term={side === 'CLIENT' ? m['answers.refunded.client']() : m['answers.refunded.reader']()}>
              <Money amount={refunded} unit={unit} />
            </Fact>
          )}
          {tips.map(tip => (
            <Fact key={tip.number} term={m['answers.tip']()}>
              <Money amount={tip.amount} unit={unit} />
            </Fact>
          ))}
          {earned && earned.minor !== '0' && (
            <Fact term={m['answers.earned']()}>
              <Money amount={earned} unit={unit} className="font-semibold" />
            </Fact>
          )}
        </dl>
      </Card>
    </section>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{term}</dt>
      <dd>{children}</dd>
    </>
  )
}
