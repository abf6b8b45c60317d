import { useState } from 'react'
import type { CasePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { isolated } from '../../messages/isolated.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { inMoney, showMoney } from '../../ui/format/money.ts'
import { Moment } from '../../ui/Moment.tsx'
import { Minutes } from '../receipt/Receipt.tsx'
import { AnswerCaseFacts, CaseFacts } from './CaseFacts.tsx'
import { subjectOf } from './case-subject.ts'
import { DecideForm } from './DecideForm.tsx'

/** One case: what is claimed, what is known, and the decision, to be made or made. */
export function CaseCard({ known }: { known: CasePartsFragment }) {
  const [shown, setShown] = useState(known)
  const [beaten, setBeaten] = useState<string | null>(null)
  const { reading, reason, disputedAnswer } = shown
  const { clientName, readerName, label } = subjectOf(shown)
  const heading = `case-${shown.id}`
  return (
    <article aria-labelledby={heading} className="grid gap-6 rounded-card bg-panel p-5 shadow-glow sm:p-8">
      <header className="grid gap-2">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <h2 id={heading} className="case-title">
            {m['cases.title']({ client: isolated(clientName), reader: isolated(readerName) })}
          </h2>
          <Badge tone={shown.decision ? 'accent' : 'warn'}>
            {shown.decision ? m['dispute.decision']({ decision: shown.decision }) : m['cases.open']()}
          </Badge>
        </div>
        <p className="text-soft">
          {m['dispute.about']({ reason })} · {label} · {m['cases.reported']()} <Moment at={shown.openedAt} />
        </p>
      </header>
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="grid content-start gap-5">
          <Words title={m['cases.wrote']({ name: clientName })} text={shown.comment} at={shown.openedAt} />
          {shown.answer === null ? (
            <p className="text-soft">{m['cases.notAnswered']({ name: readerName })}</p>
          ) : (
            <Words
              title={m['cases.answered']({ name: readerName })}
              text={shown.answer}
              at={shown.answeredAt}
            />
          )}
        </div>
        {reading && <CaseFacts reading={reading} />}
        {disputedAnswer && <AnswerCaseFacts answer={disputedAnswer} />}
      </div>
      {reading?.receipt && <Minutes receipt={reading.receipt} unit={inMoney} />}
      {beaten && <Alert tone="warn">{beaten}</Alert>}
      {shown.decision ? (
        <Decided shown={shown} />
      ) : (
        <DecideForm
          shown={shown}
          onDecided={(decided, message) => {
            setShown(decided)
            setBeaten(message)
          }}
        />
      )}
    </article>
  )
}

function Words({ title, text, at }: { title: string; text: string | null; at: string | null }) {
  return (
    <div className="grid gap-1 border-s-2 border-second ps-3.5">
      <p className="text-[0.9rem] text-soft">
        {title}
        {at && (
          <>
            {' · '}
            <Moment at={at} />
          </>
        )}
      </p>
      <p className="leading-relaxed break-words whitespace-pre-line">{text}</p>
    </div>
  )
}

function Decided({ shown }: { shown: CasePartsFragment }) {
  const { refunded, note, decidedAt, decidedBy, reading } = shown
  const { clientName, readerName } = subjectOf(shown)
  const refund = reading?.receipt?.refund
  return (
    <div role="status" className="grid gap-2 border-t border-line pt-5">
      <p className="text-[1.1rem] font-semibold">
        {refunded && refunded.minor !== '0'
          ? m['cases.decided.refunded']({ amount: showMoney(refunded), name: clientName })
          : m['cases.decided.nothing']()}
      </p>
      {refund && (
        <p className="text-soft">
          {m['cases.decided.split']({
            name: isolated(readerName),
            readerPart: showMoney(refund.byReader),
            ourPart: showMoney(refund.byPlatform),
          })}
        </p>
      )}
      <p dir="auto" className="leading-relaxed break-words whitespace-pre-line">
        {note}
      </p>
      <p className="text-[0.9rem] text-soft">
        <bdi>{decidedBy?.name}</bdi>
        {decidedAt && (
          <>
            {' · '}
            <Moment at={decidedAt} />
          </>
        )}
      </p>
    </div>
  )
}
