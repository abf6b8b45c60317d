import type { FormEvent } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { ChangePreferencesDocument, CompleteOnboardingStepDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Outcome } from '../Outcome.tsx'
import { useChange } from '../use-change.ts'

/** How others see somebody; it may be left as it is. */
export function AliasStep({ name, alias, next }: { name: string; alias: string | null; next: string }) {
  const change = useChange()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('alias') ?? '')
    void change.run(async () => {
      await mutate(ChangePreferencesDocument, { input: { alias: typed } }, { isRepeatable: true })
      await mutate(CompleteOnboardingStepDocument, { input: { step: 'PROFILE' } }, { isRepeatable: true })
      location.assign(next)
      return null
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
      <Outcome change={change} done={m['account.saved']()} />
      <Button type="submit" busy={change.isBusy} className="justify-self-start">
        {m['welcome.continue']()}
      </Button>
    </form>
  )
}
