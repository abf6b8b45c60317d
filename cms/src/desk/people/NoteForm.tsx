'use client'

import { Button, toast } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { useDeskAction } from '../use-desk-action.ts'

type Words = Readonly<Record<'note' | 'add' | 'added' | 'failed', string>>

interface Props {
  readonly path: 'note' | 'case-note' | 'note-moderation'
  /** What it is about. */
  readonly body: Readonly<Record<string, string>>
  readonly words: Words
}

/** Writes down what other staff should know of somebody or something. */
export function NoteForm({ path, body, words }: Props) {
  const [text, setText] = useState('')
  const { run, isBusy, refresh } = useDeskAction(words.failed)

  async function add(event: FormEvent) {
    event.preventDefault()
    if (!(await run(path, { ...body, words: text.trim() }))) return
    toast.success(words.added)
    setText('')
    refresh()
  }

  return (
    <form className="desk__actions" onSubmit={event => void add(event)}>
      <label>
        {words.note}
        <input
          type="text"
          required
          maxLength={2000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <Button type="submit" size="medium" disabled={isBusy}>
        {words.add}
      </Button>
    </form>
  )
}
