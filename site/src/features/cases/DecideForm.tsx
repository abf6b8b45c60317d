import type { CasePartsFragment, Decision } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { Field, TextArea } from '../../ui/Field.tsx'
import { type MoneyAmount, showMoney } from '../../ui/format/money.ts'
import { useDecision } from './use-decision.ts'

type Props = {
  shown: CasePartsFragment
  onDecided(decided: CasePartsFragment, message: string | null): void
}

export function DecideForm({ shown, onDecided }: Props) {
  const { cost, decision, setDecision, typed, setTyped, note, setNote, refund, problem, busy, decide } =
    useDecision(shown, onDecided)
  const { reading } = shown
  return (
    <form noValidate onSubmit={decide} className="grid gap-5 border-t border-line pt-5">
      <ChoiceCards
        legend={m['cases.decide.legend']()}
        name={`decision-${shown.id}`}
        value={decision ?? undefined}
        onChange={value => setDecision(value as Decision)}
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
          prefix={cost.currency === 'USD' ? '$' : undefined}
          value={typed}
          onChange={event => setTyped(event.target.value)}
          className="max-w-60"
        />
      )}
      {refund && refund.minor !== '0' && <p className="text-soft">{bornBy(refund, reading)}</p>}
      <TextArea
        label={m['cases.decide.why']()}
        hint={m['cases.decide.why.hint']({ client: reading.clientName, reader: reading.readerName })}
        rows={3}
        maxLength={2_000}
        value={note}
        onChange={event => setNote(event.target.value)}
      />
      {problem && <Alert tone="bad">{problem}</Alert>}
      <Button type="submit" busy={busy} className="justify-self-start">
        {refund && refund.minor !== '0'
          ? m['cases.decide.refund']({ amount: showMoney(refund) })
          : m['cases.decide.close']()}
      </Button>
    </form>
  )
}

/** As the api will split it, as far as the reader’s earnings cover their part. */
function bornBy(refund: MoneyAmount, { receipt, readerName }: CasePartsFragment['reading']): string {
  if (!receipt || receipt.total.minor === '0') return ''
  const byReader = (BigInt(refund.minor) * BigInt(receipt.readerShare.minor)) / BigInt(receipt.total.minor)
  const part = (minor: bigint) => showMoney({ ...refund, minor: minor.toString() })
  return m['cases.decide.split']({
    name: readerName,
    readerPart: part(byReader),
    ourPart: part(BigInt(refund.minor) - byReader),
  })
}
