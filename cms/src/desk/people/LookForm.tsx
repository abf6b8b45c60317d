'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { useDeskAction } from '../use-desk-action.ts'

type Words = Readonly<Record<'title' | 'hint' | 'reason' | 'press' | 'failed', string>>

/** Opens the site as somebody, to read only, with a reason that they will read. */
export function LookForm({ personId, words }: { personId: string; words: Words }) {
  const [reason, setReason] = useState('')
  const { run, isBusy } = useDeskAction(words.failed)

  async function open(event: FormEvent) {
    event.preventDefault()
    const answer = await run<{ path: string }>('look', { personId, reason: reason.trim() })
    if (answer) location.assign(answer.path)
  }

  return (
    <form className="desk__actions" onSubmit={event => void open(event)}>
      <h2>{words.title}</h2>
      <p className="desk__hint">{words.hint}</p>
      <label>
        {words.reason}
        <input
          type="text"
          required
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <Button type="submit" size="medium" buttonStyle="secondary" disabled={isBusy}>
        {words.press}
      </Button>
    </form>
  )
}
