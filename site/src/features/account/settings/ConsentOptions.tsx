import type { FormEvent } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { type ConsentKind, GiveConsentDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { useAction } from '../../forms/use-action.ts'
import { Checkbox } from '../Checkbox.tsx'
import { optionalKinds } from '../consent-kinds.ts'
import { Outcome } from '../Outcome.tsx'

/** What is optional can be agreed to, and taken back, at any time. */
export function ConsentOptions({ given }: { given: readonly ConsentKind[] }) {
  const { state, busy, run } = useAction()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const options = optionalKinds.filter(kind => form.has(kind))
    void run(options, async idempotencyKey => {
      const { giveConsent } = await mutate(GiveConsentDocument, {
        input: { options, idempotencyKey },
      })
      if (giveConsent.__typename !== 'GiveConsentPayload') return giveConsent
      return null
    })
  }
  return (
    <form method="post" onSubmit={submit} className="grid gap-2">
      {optionalKinds.map(kind => (
        <Checkbox
          key={kind}
          name={kind}
          defaultChecked={given.includes(kind)}
          hint={m['consent.option.hint']({ kind })}
        >
          {m['consent.option']({ kind })}
        </Checkbox>
      ))}
      <Outcome state={state} done={m['account.saved']()} />
      <Button type="submit" variant="outline" busy={busy} className="mt-2 justify-self-start">
        {m['account.save']()}
      </Button>
    </form>
  )
}
