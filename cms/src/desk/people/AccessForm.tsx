'use client'

import { Button, toast } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { useDeskAction } from '../use-desk-action.ts'

type Words = Readonly<Record<'title' | 'reason' | 'press' | 'done' | 'failed', string>> & {
  readonly hint?: string
}

/** Suspends somebody, lets them in again or closes their account, with a reason for other staff. */
export function AccessForm({
  action,
  personId,
  words,
}: {
  action: 'suspend' | 'readmit' | 'close-person'
  personId: string
  words: Words
}) {
  const [reason, setReason] = useState('')
  const { run, isBusy, refresh } = useDeskAction(words.failed)

  async function change(event: FormEvent) {
    event.preventDefault()
    if (!(await run(action, { personId, reason: reason.trim() }))) return
    toast.success(words.done)
    setReason('')
    refresh()
  }

  return (
    <form className="desk__actions" onSubmit={event => void change(event)}>
      <h2>{words.title}</h2>
      {words.hint && <p className="desk__hint">{words.hint}</p>}
      <label>
        {words.reason}
        <input
          type="text"
          required
          maxLength={2000}
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
