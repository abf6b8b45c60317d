import { useEffect, useRef } from 'react'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'

const longest = 1_000

type Props = {
  clientName: string
  draft: string
  problem: string | null
  onDraft(text: string): void
  onPublish(): void
  onCancel(): void
}

export function ReplyForm({ clientName, draft, problem, onDraft, onPublish, onCancel }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const field = form.current?.querySelector('textarea')
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])

  return (
    <form
      ref={form}
      noValidate
      className="grid gap-3"
      onSubmit={event => {
        event.preventDefault()
        onPublish()
      }}
      onKeyDown={event => event.key === 'Escape' && onCancel()}
    >
      <TextArea
        label={m['desk.reply.label']({ name: clientName })}
        hint={m['desk.reply.hint']({ left: longest - draft.length })}
        rows={3}
        maxLength={longest}
        value={draft}
        onChange={event => onDraft(event.target.value)}
      />
      {problem && <Alert tone="bad">{problem}</Alert>}
      <div className="flex flex-wrap gap-2.5">
        <Button type="submit" size="sm">
          {m['desk.reply.publish']()}
        </Button>
        <Button size="sm" variant="quiet" onClick={onCancel}>
          {m['desk.reply.cancel']()}
        </Button>
      </div>
    </form>
  )
}
