import type { FormEvent } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { ChangePreferencesDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { useAction } from '../../forms/use-action.ts'
import { Outcome } from '../Outcome.tsx'

/** The name others see. */
export function AliasForm({ name, alias }: { name: string; alias: string | null }) {
  const { state, busy, run } = useAction()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('alias') ?? '')
    void run(typed, async () => {
      await mutate(ChangePreferencesDocument, { input: { alias: typed } }, { isRepeatable: true })
      return null
    })
  }
  return (
    <form method="post" onSubmit={submit} className="grid gap-4">
      <Field
        label={m['account.alias']()}
        hint={m['account.alias.hint']({ name })}
        name="alias"
        defaultValue={alias ?? ''}
        maxLength={40}
        autoComplete="nickname"
      />
      <Outcome state={state} done={m['account.saved']()} />
      <Button type="submit" variant="outline" busy={busy} className="justify-self-start">
        {m['account.save']()}
      </Button>
    </form>
  )
}
