'use client'

import { Button, toast } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { useDeskAction } from '../use-desk-action.ts'

interface Props {
  readonly path: string
  readonly body: Readonly<Record<string, string>>
  /** Whether it is asked why. */
  readonly needsReason: boolean
  readonly words: Readonly<Record<'label' | 'why' | 'done' | 'failed', string>>
}

/** Does one thing about a row of a list, with a reason for other staff where one is needed. */
export function PressButton({ path, body, needsReason, words }: Props) {
  const [reason, setReason] = useState('')
  const { run, isBusy, refresh } = useDeskAction(words.failed)

  async function press(event: FormEvent) {
    event.preventDefault()
    const answer = await run(path, needsReason ? { ...body, reason: reason.trim() } : body)
    if (!answer) return
    toast.success(words.done)
    setReason('')
    refresh()
  }

  return (
    <form className="desk__actions" onSubmit={event => void press(event)}>
      {needsReason && (
        <input
          type="text"
          required
          maxLength={2000}
          aria-label={words.why}
          placeholder={words.why}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <Button type="submit" size="small" buttonStyle="secondary" disabled={isBusy}>
        {words.label}
      </Button>
    </form>
  )
}
