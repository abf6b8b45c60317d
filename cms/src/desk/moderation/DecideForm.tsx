'use client'

import { Button, toast } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { useDeskAction } from '../use-desk-action.ts'
import type { decideWords } from './form-words.ts'

interface Props {
  readonly itemId: string
  readonly isAppeal: boolean
  readonly isEscalated: boolean
  readonly reasons: readonly { readonly value: string; readonly label: string }[]
  readonly words: ReturnType<typeof decideWords>
}

/** What becomes of something in the queue; its author is told why it goes, and what came of an appeal. */
export function DecideForm({ itemId, isAppeal, isEscalated, reasons, words }: Props) {
  const [decision, setDecision] = useState('KEEP')
  const [reason, setReason] = useState(reasons[0]?.value ?? '')
  const [text, setText] = useState('')
  const { run, isBusy, refresh } = useDeskAction(words.failed)
  const isRemoval = decision === 'REMOVE' && !isAppeal
  const isTold = isRemoval || isAppeal
  const choices = [
    ['KEEP', words.keep],
    ['REMOVE', words.remove],
    ...(isAppeal || isEscalated ? [] : [['ESCALATE', words.escalate]]),
  ]

  async function decide(event: FormEvent) {
    event.preventDefault()
    const body = { moderationItemId: itemId, decision, reason: isRemoval ? reason : '', words: text.trim() }
    if (!(await run('moderate', body))) return
    toast.success(words.done)
    setText('')
    refresh()
  }

  return (
    <form className="desk__form" onSubmit={event => void decide(event)}>
      <h2>{words.title}</h2>
      <fieldset>
        <legend className="desk__hidden">{words.title}</legend>
        {choices.map(([value, label]) => (
          <label key={value} className="desk__check">
            <input
              type="radio"
              name="decision"
              value={value}
              checked={value === decision}
              onChange={({ target }) => setDecision(target.value)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      {isRemoval && (
        <label>
          {words.reason}
          <select value={reason} onChange={({ target }) => setReason(target.value)}>
            {reasons.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {isTold ? words.toAuthor : words.toStaff}
        <textarea
          rows={4}
          maxLength={2000}
          required={isTold}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <Button type="submit" size="medium" disabled={isBusy}>
        {words.press}
      </Button>
    </form>
  )
}
