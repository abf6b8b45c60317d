import { useEffect, useRef } from 'react'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { required } from '../forms/rules.ts'
import type { ActionState } from '../forms/use-action.ts'
import { useFields } from '../forms/use-fields.ts'

const longest = 1_000

type Props = {
  clientName: string
  /** The reply that stands now. */
  text: string
  /** Where what is typed is kept. */
  draft: string
  /** Of the last try. */
  state: ActionState
  onPublish(text: string): void
  onCancel(): void
}

export function ReplyForm({ clientName, text, draft, state, onPublish, onCancel }: Props) {
  const { form, field } = useFields({ initial: { reply: text }, draft })
  const typed = form.watch('reply')
  const place = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const control = place.current?.querySelector('textarea')
    control?.focus()
    control?.setSelectionRange(control.value.length, control.value.length)
  }, [])

  return (
    <form
      ref={place}
      method="post"
      noValidate
      className="grid gap-3"
      onSubmit={form.handleSubmit(({ reply }) => onPublish(reply.trim()))}
      onKeyDown={event => event.key === 'Escape' && onCancel()}
    >
      <TextArea
        label={m['desk.reply.label']({ name: clientName })}
        hint={m['desk.reply.hint']({ left: longest - typed.length })}
        rows={3}
        maxLength={longest}
        {...field('reply', required(m['desk.reply.empty']()))}
      />
      <ActionProblem state={state} />
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
