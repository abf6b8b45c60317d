import type { FormEvent } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { ChangePreferencesDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Outcome } from '../Outcome.tsx'
import { useChange } from '../use-change.ts'

/** The name others see. */
export function AliasForm({ name, alias }: { name: string; alias: string | null }) {
  const change = useChange()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('alias') ?? '')
    void change.run(async () => {
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
      <Outcome change={change} done={m['account.saved']()} />
      <Button type="submit" variant="outline" busy={change.isBusy} className="justify-self-start">
        {m['account.save']()}
      </Button>
    </form>
  )
}
