import { mutate } from '../../graphql/browser.ts'
import { CloseCaseDocument, type PlatformCasePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { forgetDraft } from '../forms/draft.ts'
import { required } from '../forms/rules.ts'
import { useAction } from '../forms/use-action.ts'
import { useFields } from '../forms/use-fields.ts'

type Props = {
  caseId: string
  /** The case as it is now closed; the message tells who comes second how. */
  onClosed(closed: PlatformCasePartsFragment, message: string | null): void
}

export function CloseForm({ caseId, onClosed }: Props) {
  const draft = `close-case:${caseId}`
  const { form, field } = useFields({ initial: { note: '' }, draft })
  const { state, busy, run } = useAction()

  const close = form.handleSubmit(async ({ note: typed }) => {
    const values = { caseId, note: typed.trim() }
    await run(values, async idempotencyKey => {
      const { closeCase } = await mutate(CloseCaseDocument, { input: { ...values, idempotencyKey } })
      if (closeCase.__typename !== 'PlatformCase' && closeCase.__typename !== 'CaseClosed') return closeCase
      forgetDraft(draft)
      if (closeCase.__typename === 'PlatformCase') onClosed(closeCase, null)
      else onClosed(closeCase.case, closeCase.message)
      return null
    })
  })

  return (
    <form method="post" noValidate onSubmit={close} className="grid gap-4 border-t border-line pt-4">
      <TextArea
        label={m['staff.alerts.note']()}
        hint={m['staff.alerts.note.hint']()}
        rows={2}
        maxLength={2_000}
        {...field('note', required(m['staff.alerts.note.empty']()))}
      />
      <ActionProblem state={state} />
      <Button type="submit" busy={busy} className="justify-self-start">
        {m['staff.alerts.close']()}
      </Button>
    </form>
  )
}
