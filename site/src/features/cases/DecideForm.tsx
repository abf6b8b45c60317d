import type { CasePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { Field, TextArea } from '../../ui/Field.tsx'
import { type MoneyAmount, showMoney, signOf } from '../../ui/format/money.ts'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { type CaseSubject, subjectOf } from './case-subject.ts'
import { useDecision } from './use-decision.ts'

type Props = {
  shown: CasePartsFragment
  onDecided(decided: CasePartsFragment, message: string | null): void
}

export function DecideForm({ shown, onDecided }: Props) {
  const { cost, decision, refund, fields, state, busy, decide } = useDecision(shown, onDecided)
  const subject = subjectOf(shown)
  return (
    <form method="post" noValidate onSubmit={decide} className="grid gap-5 border-t border-line pt-5">
      <ChoiceCards
        legend={m['cases.decide.legend']()}
        field={fields.decision}
        choices={[
          { value: 'REFUND_FULL', title: m['cases.decide.full'](), detail: showMoney(cost) },
          {
            value: 'REFUND_PART',
            title: m['cases.decide.part'](),
            detail: m['cases.decide.part.detail']({ amount: showMoney(cost) }),
          },
          { value: 'UPHELD', title: m['cases.decide.upheld'](), detail: m['cases.decide.upheld.detail']() },
        ]}
      />
      {decision === 'REFUND_PART' && (
        <Field
          label={m['cases.decide.amount']({ currency: cost.currency })}
          inputMode="decimal"
          autoComplete="off"
          prefix={signOf(cost.currency)}
          className="max-w-60"
          {...fields.part}
        />
      )}
      {refund && refund.minor !== '0' && <p className="text-soft">{bornBy(refund, subject)}</p>}
      <TextArea
        label={m['cases.decide.why']()}
        hint={m['cases.decide.why.hint']({ client: subject.clientName, reader: subject.readerName })}
        rows={3}
        maxLength={2_000}
        {...fields.note}
      />
      <ActionProblem state={state} />
      <Button type="submit" busy={busy} className="justify-self-start">
        {refund && refund.minor !== '0'
          ? m['cases.decide.refund']({ amount: showMoney(refund) })
          : m['cases.decide.close']()}
      </Button>
    </form>
  )
}

/** As the api will split it, as far as the reader’s earnings cover their part. */
function bornBy(refund: MoneyAmount, { cost, readerShare, readerName }: CaseSubject): string {
  if (!cost || !readerShare || cost.minor === '0') return ''
  const byReader = (BigInt(refund.minor) * BigInt(readerShare.minor)) / BigInt(cost.minor)
  const part = (minor: bigint) => showMoney({ ...refund, minor: minor.toString() })
  return m['cases.decide.split']({
    name: readerName,
    readerPart: part(byReader),
    ourPart: part(BigInt(refund.minor) - byReader),
  })
}
