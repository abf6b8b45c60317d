import type { FormEvent } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { ChangePreferencesDocument, type MailKind } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { useAction } from '../../forms/use-action.ts'
import { Checkbox } from '../Checkbox.tsx'
import { Outcome } from '../Outcome.tsx'

/** Which mails somebody wants, of those they may do without. `kinds`: those that they could get at all. */
export function MailForm({ kinds, muted }: { kinds: readonly MailKind[]; muted: readonly MailKind[] }) {
  const { state, busy, run } = useAction()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    // What is not shown stays as it is.
    const mutedMails = [
      ...muted.filter(kind => !kinds.includes(kind)),
      ...kinds.filter(kind => !form.has(kind)),
    ]
    void run(mutedMails, async () => {
      await mutate(ChangePreferencesDocument, { input: { mutedMails } }, { isRepeatable: true })
      return null
    })
  }
  return (
    <form method="post" onSubmit={submit} className="grid gap-2">
      {kinds.map(kind => (
        <Checkbox
          key={kind}
          name={kind}
          defaultChecked={!muted.includes(kind)}
          hint={m['account.mail.hint']({ kind })}
        >
          {m['account.mail']({ kind })}
        </Checkbox>
      ))}
      <p className="text-[0.95rem] text-soft">{m['account.mail.always']()}</p>
      <Outcome state={state} done={m['account.saved']()} />
      <Button type="submit" variant="outline" busy={busy} className="mt-2 justify-self-start">
        {m['account.save']()}
      </Button>
    </form>
  )
}
