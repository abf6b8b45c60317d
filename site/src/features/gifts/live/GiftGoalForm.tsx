import { mutate } from '../../../graphql/browser.ts'
import { SetGiftGoalDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { howToWrite, parseAmount } from '../../../ui/format/amount.ts'
import { signOf } from '../../../ui/format/money.ts'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { useAction } from '../../forms/use-action.ts'
import { useFields } from '../../forms/use-fields.ts'

type Props = { streamId: string; currency: string }

/** What the reader asks to reach by gifts to this stream; another goal takes the place of the one before. */
export function GiftGoalForm({ streamId, currency }: Props) {
  const { form, field } = useFields({
    initial: { words: '', amount: '' },
    check: ({ words, amount }) => ({
      words: words.trim() === '' ? m['gifts.goal.words.missing']() : undefined,
      amount: amountIn(amount, currency) ? undefined : howToWrite({ minor: exampleMinor, currency }),
    }),
  })
  const { state, busy, run } = useAction()

  const save = form.handleSubmit(async ({ words, amount: typed }) => {
    const amount = amountIn(typed, currency)
    if (!amount) return
    await run([words, amount], async idempotencyKey => {
      const input = { subject: { streamId }, words: words.trim(), amount, idempotencyKey }
      const { setGiftGoal } = await mutate(SetGiftGoalDocument, { input })
      if (setGiftGoal?.__typename !== 'GiftGoal') return setGiftGoal ?? { message: m['gifts.goal.failed']() }
      form.reset()
      return null
    })
  })

  return (
    <form method="post" noValidate onSubmit={save} className="grid gap-4">
      <Field
        label={m['gifts.goal.words']()}
        hint={m['gifts.goal.words.hint']()}
        maxLength={140}
        {...field('words')}
      />
      <Field
        label={m['gifts.goal.amount']()}
        inputMode="decimal"
        prefix={signOf(currency)}
        {...field('amount')}
      />
      <ActionProblem state={state} />
      <Button type="submit" variant="outline" busy={busy} className="justify-self-start">
        {m['gifts.goal.set']()}
      </Button>
    </form>
  )
}

const exampleMinor = '5000'

function amountIn(typed: string, currency: string) {
  const amount = parseAmount(typed, currency)
  return amount && amount.minor !== '0' ? amount : null
}
