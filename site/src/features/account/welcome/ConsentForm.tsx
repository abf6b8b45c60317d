import type { FormEvent } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { type ConsentKind, GiveConsentDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Sentence } from '../../../messages/Sentence.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { goTo } from '../../forms/go-to.ts'
import { useAction } from '../../forms/use-action.ts'
import { Checkbox } from '../Checkbox.tsx'
import { optionalKinds } from '../consent-kinds.ts'
import { Outcome } from '../Outcome.tsx'

type Props = {
  needed: ConsentKind[]
  termsVersion: number | null
  privacyVersion: number | null
  /** They were never asked about what is optional. */
  asksOptions: boolean
  /** Where the page goes on. */
  next: string
}

/** Age and documents, and what is optional. Nothing is ticked beforehand. */
export function ConsentForm({ needed, termsVersion, privacyVersion, asksOptions, next }: Props) {
  const { state, busy, run } = useAction()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const asked = {
      dateOfBirth: needed.includes('ADULT') ? String(form.get('dateOfBirth') ?? '') : null,
      termsVersion: needed.includes('TERMS') ? termsVersion : null,
      privacyVersion: needed.includes('PRIVACY') ? privacyVersion : null,
      options: asksOptions ? optionalKinds.filter(kind => form.has(kind)) : null,
    }
    void run(asked, async idempotencyKey => {
      const { giveConsent } = await mutate(GiveConsentDocument, {
        input: { ...asked, idempotencyKey },
      })
      if (giveConsent.__typename !== 'GiveConsentPayload') return giveConsent
      return goTo(next)
    })
  }
  return (
    <form method="post" onSubmit={submit} className="grid gap-5">
      {needed.includes('ADULT') && (
        <Field
          label={m['consent.birth']()}
          hint={m['consent.birth.hint']()}
          type="date"
          name="dateOfBirth"
          autoComplete="bday"
          min="1900-01-01"
          required
          className="max-w-64"
        />
      )}
      {needed.includes('TERMS') && (
        <Checkbox name="terms" required>
          <Sentence
            words={document => m['consent.accept']({ document })}
            part={<Opened href="/terms">{m['legal.title']({ kind: 'TERMS' })}</Opened>}
          />
        </Checkbox>
      )}
      {needed.includes('PRIVACY') && (
        <Checkbox name="privacy" required>
          <Sentence
            words={document => m['consent.accept']({ document })}
            part={<Opened href="/privacy">{m['legal.title']({ kind: 'PRIVACY' })}</Opened>}
          />
        </Checkbox>
      )}
      {asksOptions && (
        <fieldset className="border-t border-line pt-4">
          <legend className="sr-only">{m['consent.options']()}</legend>
          <p className="mb-2 text-soft">{m['consent.options.hint']()}</p>
          {optionalKinds.map(kind => (
            <Checkbox key={kind} name={kind} hint={m['consent.option.hint']({ kind })}>
              {m['consent.option']({ kind })}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <Outcome state={state} done={m['account.saved']()} />
      <Button type="submit" size="lg" busy={busy} className="justify-self-start">
        {m['consent.go']()}
      </Button>
    </form>
  )
}

/** In another tab, so that nothing that was typed is lost. */
function Opened({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noopener" className="prose-link">
      {children}
    </a>
  )
}
