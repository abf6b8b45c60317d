import { useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import { wordsFor } from '../../graphql/fault.ts'
import { CloseCaseDocument, type PlatformCasePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { useActionKey } from '../../ui/action-key.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'

type Props = {
  caseId: string
  /** The case as it is now closed; the message tells who comes second how. */
  onClosed(closed: PlatformCasePartsFragment, message: string | null): void
}

export function CloseForm({ caseId, onClosed }: Props) {
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { keyFor } = useActionKey()

  async function close(event: { preventDefault(): void }) {
    event.preventDefault()
    if (!note.trim()) return setProblem(m['staff.alerts.note.empty']())
    setBusy(true)
    setProblem(null)
    const said = { caseId, note: note.trim() }
    try {
      const { closeCase } = await mutate(CloseCaseDocument, {
        input: { ...said, idempotencyKey: keyFor(said) },
      })
      if (closeCase.__typename === 'PlatformCase') return onClosed(closeCase, null)
      if (closeCase.__typename === 'CaseClosed') return onClosed(closeCase.case, closeCase.message)
      setProblem(closeCase.message)
    } catch (fault) {
      setProblem(wordsFor(fault))
    }
    setBusy(false)
  }

  return (
    <form noValidate onSubmit={close} className="grid gap-4 border-t border-line pt-4">
      <TextArea
        label={m['staff.alerts.note']()}
        hint={m['staff.alerts.note.hint']()}
        rows={2}
        maxLength={2_000}
        value={note}
        onChange={event => setNote(event.target.value)}
      />
      {problem && <Alert tone="bad">{problem}</Alert>}
      <Button type="submit" busy={busy} className="justify-self-start">
        {m['staff.alerts.close']()}
      </Button>
    </form>
  )
}
