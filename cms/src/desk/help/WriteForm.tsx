'use client'

import { Button, toast } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { useDeskAction } from '../use-desk-action.ts'

type Words = Readonly<Record<'label' | 'press' | 'done' | 'failed', string>>

/** Writes an answer for the person, or a note for other staff. With `solve`, an answer may say that all is solved. */
export function WriteForm({
  action,
  ticketId,
  words,
  solve,
}: {
  action: 'answer-ticket' | 'note-ticket'
  ticketId: string
  words: Words
  solve?: string
}) {
  const [text, setText] = useState('')
  const [isSolved, setSolved] = useState(false)
  const { run, isBusy, refresh } = useDeskAction(words.failed)

  async function write(event: FormEvent) {
    event.preventDefault()
    if (!(await run(action, { ticketId, text: text.trim(), isSolved }))) return
    toast.success(words.done)
    setText('')
    setSolved(false)
    refresh()
  }

  return (
    <form className="desk__write" onSubmit={event => void write(event)}>
      <label>
        {words.label}
        <textarea
          required
          rows={action === 'answer-ticket' ? 6 : 3}
          maxLength={4000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      {solve && (
        <label className="desk__check">
          <input type="checkbox" checked={isSolved} onChange={({ target }) => setSolved(target.checked)} />{' '}
          {solve}
        </label>
      )}
      <Button
        type="submit"
        size="medium"
        buttonStyle={action === 'answer-ticket' ? 'primary' : 'secondary'}
        disabled={isBusy}
      >
        {words.press}
      </Button>
    </form>
  )
}
