import { useEffect } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { type ReplayTermsPartsFragment, SetReplayTermsDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { ChoiceCards } from '../../../ui/ChoiceCards.tsx'
import { Field } from '../../../ui/Field.tsx'
import { amountText, howToWrite, parseAmount, viewerLocale } from '../../../ui/format/amount.ts'
import { signOf } from '../../../ui/format/money.ts'
import { showToast } from '../../../ui/toast/toast.ts'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { useAction } from '../../forms/use-action.ts'
import { useFields } from '../../forms/use-fields.ts'

type Props = { stream: ReplayTermsPartsFragment; currency: string }

const usualMinor = '500'

/** What the recording costs whoever did not pay the entry, and whether its chat and gifts are shown along. */
export function ReplayTerms({ stream: { id, replayPrice, replaysChat }, currency }: Props) {
  const { form, field } = useFields({
    initial: {
      cost: replayPrice ? 'PAID' : 'FREE',
      price: replayPrice ? amountText(replayPrice, 'en-US') : '',
      replaysChat,
    },
    check: ({ cost, price }) => ({
      price: cost === 'PAID' && !amountIn(price) ? howToWrite({ minor: usualMinor, currency }) : undefined,
    }),
  })
  const { state, busy, run } = useAction()
  const amountIn = (typed: string) => {
    const amount = parseAmount(typed, currency)
    return amount && amount.minor !== '0' ? amount : null
  }

  // The server does not know how this browser writes amounts.
  useEffect(() => {
    if (replayPrice && form.getValues('price') === amountText(replayPrice, 'en-US'))
      form.setValue('price', amountText(replayPrice, viewerLocale()))
  }, [replayPrice, form])

  const save = form.handleSubmit(async values => {
    const price = values.cost === 'PAID' ? amountIn(values.price) : null
    const input = { streamId: id, price, replaysChat: values.replaysChat }
    const isSaved = await run(input, async () => {
      const { setReplayTerms: answer } = await mutate(
        SetReplayTermsDocument,
        { input },
        { isRepeatable: true },
      )
      return answer.__typename === 'Stream' ? null : answer
    })
    if (isSaved) showToast(m['stream.replay.terms.saved']())
  })

  return (
    <Card as="section" aria-labelledby="replay-terms">
      <form method="post" noValidate onSubmit={save} className="grid gap-5">
        <div>
          <h2 id="replay-terms">{m['stream.replay']()}</h2>
          <p className="text-soft">{m['stream.replay.terms.text']()}</p>
        </div>
        <ChoiceCards
          legend={m['stream.replay.terms.cost']()}
          columns="sm:grid-cols-2"
          field={field('cost')}
          choices={[
            {
              value: 'FREE',
              title: m['stream.replay.terms.free'](),
              detail: m['stream.replay.terms.free.text'](),
            },
            {
              value: 'PAID',
              title: m['stream.replay.terms.paid'](),
              detail: m['stream.replay.terms.paid.text'](),
            },
          ]}
        />
        {form.watch('cost') === 'PAID' && (
          <Field
            label={m['stream.replay.terms.price']()}
            inputMode="decimal"
            prefix={signOf(currency)}
            {...field('price')}
          />
        )}
        <label className="flex items-start gap-3">
          <input
            type="checkbox"
            className="mt-0.5 size-5 accent-(--accent)"
            {...form.register('replaysChat')}
          />
          <span>
            <span className="block">{m['stream.replay.terms.chat']()}</span>
            <span className="block text-[0.95rem] text-soft">{m['stream.replay.terms.chat.text']()}</span>
          </span>
        </label>
        <ActionProblem state={state} />
        <Button type="submit" variant="outline" busy={busy} className="justify-self-start">
          {m['stream.replay.terms.save']()}
        </Button>
      </form>
    </Card>
  )
}
