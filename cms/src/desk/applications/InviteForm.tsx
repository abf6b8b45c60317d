'use client'

import { Button, toast } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { useDeskAction } from '../use-desk-action.ts'

type Words = Readonly<Record<'email' | 'name' | 'words' | 'press' | 'sent' | 'failed', string>>
const empty = { email: '', name: '', words: '' }
const fields = [
  { name: 'name', type: 'text', most: 60, isNeeded: true },
  { name: 'email', type: 'email', most: 250, isNeeded: true },
  { name: 'words', type: 'text', most: 1000, isNeeded: false },
] as const

/** Invites somebody by mail to become a reader. */
export function InviteForm({ words }: { words: Words }) {
  const [values, setValues] = useState(empty)
  const { run, isBusy, refresh } = useDeskAction(words.failed)

  async function invite(event: FormEvent) {
    event.preventDefault()
    if (!(await run('invite-reader', values))) return
    toast.success(words.sent)
    setValues(empty)
    refresh()
  }

  return (
    <form className="desk__actions" onSubmit={event => void invite(event)}>
      {fields.map(({ name, type, most, isNeeded }) => (
        <label key={name}>
          {words[name]}
          <input
            type={type}
            required={isNeeded}
            maxLength={most}
            value={values[name]}
            onChange={({ target }) => setValues({ ...values, [name]: target.value })}
          />
        </label>
      ))}
      <Button type="submit" size="medium" disabled={isBusy}>
        {words.press}
      </Button>
    </form>
  )
}
