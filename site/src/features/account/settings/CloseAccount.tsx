import { type FormEvent, useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { CloseAccountDocument, type MoneyPartsFragment } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { showMoney, type Unit } from '../../../ui/format/money.ts'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { useAction } from '../../forms/use-action.ts'
import { Checkbox } from '../Checkbox.tsx'
import { forgetSession } from '../session.ts'

type Remains = { wallet: MoneyPartsFragment; earnings: MoneyPartsFragment }

/** Closing needs the address, typed by hand; what is left in the wallet must be given up knowingly. */
export function CloseAccount({ email, unit }: { email: string; unit: Unit }) {
  const { state, busy, run } = useAction()
  const [remains, setRemains] = useState<Remains | null>(null)
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const confirmation = String(form.get('confirmation') ?? '')
    void run({ confirmation, givesUp: form.has('givesUp') }, async () => {
      const { closeAccount: answer } = await mutate(CloseAccountDocument, {
        input: { confirmation, givesUpBalance: form.has('givesUp') },
      })
      if (answer.__typename === 'BalanceRemains') setRemains(answer)
      if (answer.__typename !== 'AccountClosed') return answer
      forgetSession()
      // Signs out here, too.
      document.querySelector<HTMLFormElement>('form[action="/sign-out"]')?.submit()
      return null
    })
  }
  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      <Field
        label={m['account.close.confirm']({ email })}
        name="confirmation"
        type="email"
        autoComplete="off"
        required
      />
      {remains && (
        <Checkbox name="givesUp" required hint={m['account.close.givesUp.hint']()}>
          {m['account.close.givesUp']({
            wallet: showMoney(remains.wallet, unit),
            earnings: showMoney(remains.earnings, unit),
          })}
        </Checkbox>
      )}
      <ActionProblem state={state} />
      <Button type="submit" variant="danger" busy={busy} className="justify-self-start">
        {m['account.close.go']()}
      </Button>
    </form>
  )
}
