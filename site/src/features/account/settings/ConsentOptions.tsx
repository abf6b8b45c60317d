import type { FormEvent } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { type ConsentKind, GiveConsentDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { useActionKey } from '../../../ui/action-key.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../Checkbox.tsx'
import { optionalKinds } from '../consent-kinds.ts'
import { Outcome } from '../Outcome.tsx'
import { useChange } from '../use-change.ts'

/** What is optional can be agreed to, and taken back, at any time. */
export function ConsentOptions({ given }: { given: readonly ConsentKind[] }) {
  const change = useChange()
  const { keyFor, renew } = useActionKey()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const options = optionalKinds.filter(kind => form.has(kind))
    void change.run(async () => {
      const { giveConsent } = await mutate(GiveConsentDocument, {
        input: { options, idempotencyKey: keyFor(options) },
      })
      if (giveConsent.__typename !== 'GiveConsentPayload') return giveConsent.message
      renew()
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
      <Outcome change={change} done={m['account.saved']()} />
      <Button type="submit" variant="outline" busy={change.isBusy} className="mt-2 justify-self-start">
        {m['account.save']()}
      </Button>
    </form>
  )
}
