import { useState } from 'react'
import { wordsFor } from '../../graphql/fault.ts'
import type { DisputePartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { useActionKey } from '../../ui/action-key.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { type About, explain } from './about.ts'

type Props = { about: About; clientName: string; onAnswered(dispute: DisputePartsFragment): void }

/** The reader's side of a dispute, once. */
export function AnswerForm({ about, clientName, onAnswered }: Props) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { keyFor } = useActionKey()

  async function answer(event: { preventDefault(): void }) {
    event.preventDefault()
    if (!text.trim()) return setProblem(m['dispute.answer.empty']())
    setBusy(true)
    setProblem(null)
    const values = { text: text.trim() }
    try {
      const answered = await explain(about, { ...values, idempotencyKey: keyFor(values) })
      if (answered.__typename === 'Dispute') return onAnswered(answered)
      setProblem(answered.message)
    } catch (fault) {
      setProblem(wordsFor(fault))
    }
    setBusy(false)
  }

  return (
    <form noValidate onSubmit={answer} className="grid gap-4">
      <TextArea
        label={m['dispute.answer.label']()}
        hint={m['dispute.answer.hint']({ name: clientName })}
        maxLength={2_000}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      {problem && <Alert tone="bad">{problem}</Alert>}
      <Button type="submit" busy={busy} className="justify-self-start">
        {m['dispute.answer.send']()}
      </Button>
    </form>
  )
}
