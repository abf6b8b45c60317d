import type { FormEvent } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { ChangePreferencesDocument, CompleteOnboardingStepDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { goTo } from '../../forms/go-to.ts'
import { useAction } from '../../forms/use-action.ts'
import { Outcome } from '../Outcome.tsx'

/** How others see somebody; it may be left as it is. */
export function AliasStep({ name, alias, next }: { name: string; alias: string | null; next: string }) {
  const { state, busy, run } = useAction()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('alias') ?? '')
    void run(typed, async () => {
      await mutate(ChangePreferencesDocument, { input: { alias: typed } }, { isRepeatable: true })
      await mutate(CompleteOnboardingStepDocument, { input: { step: 'PROFILE' } }, { isRepeatable: true })
      return goTo(next)
    })
  }
  return (
    <form method="post" onSubmit={submit} className="grid gap-5">
      <Field
        label={m['account.alias']()}
        hint={m['account.alias.hint']({ name })}
        name="alias"
        defaultValue={alias ?? ''}
        maxLength={40}
        autoComplete="nickname"
      />
      <Outcome state={state} done={m['account.saved']()} />
      <Button type="submit" busy={busy} className="justify-self-start">
        {m['welcome.continue']()}
      </Button>
    </form>
  )
}
