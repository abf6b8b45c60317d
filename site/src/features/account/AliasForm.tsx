import { mutate } from '../../graphql/browser.ts'
import { ChangePreferencesDocument, CompleteOnboardingStepDocument } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { goTo } from '../forms/go-to.ts'
import { useAction } from '../forms/use-action.ts'
import { useFields } from '../forms/use-fields.ts'
import { Outcome } from './Outcome.tsx'

type Props = {
  name: string
  alias: string | null
  /** In the welcome: the page that comes after this step. */
  next?: string
}

/** The name others see; it may be left empty. */
export function AliasForm({ name, alias, next }: Props) {
  const { form, field } = useFields({ initial: { alias: alias ?? '' } })
  const { state, busy, run } = useAction()
  const submit = form.handleSubmit(values =>
    run(values, async () => {
      await mutate(ChangePreferencesDocument, { input: values }, { isRepeatable: true })
      if (next === undefined) return null
      await mutate(CompleteOnboardingStepDocument, { input: { step: 'PROFILE' } }, { isRepeatable: true })
      return goTo(next)
    }),
  )
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <Field
        label={m['account.alias']()}
        hint={m['account.alias.hint']({ name })}
        maxLength={40}
        autoComplete="nickname"
        {...field('alias')}
      />
      <Outcome state={state} done={m['account.saved']()} />
      <Button
        type="submit"
        variant={next === undefined ? 'outline' : 'primary'}
        busy={busy}
        className="justify-self-start"
      >
        {next === undefined ? m['account.save']() : m['welcome.continue']()}
      </Button>
    </form>
  )
}
