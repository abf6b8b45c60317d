'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'
import { useDeskAction } from '../use-desk-action.ts'

interface Props {
  readonly caseId: string
  readonly version: number
  /** Who works on it, by name; null: nobody. */
  readonly now: string | null
  readonly isMine: boolean
  /** Whoever looks, when they may work on it. */
  readonly own: string | null
  readonly others: readonly { personId: string; name: string }[]
  readonly words: Readonly<
    Record<'title' | 'nobody' | 'take' | 'release' | 'to' | 'give' | 'done' | 'failed', string>
  >
}

/** Takes a case, gives it to another one, or leaves it to whoever comes next. */
export function AssignForm({ caseId, version, now, isMine, own, others, words }: Props) {
  const [to, setTo] = useState('')
  const { run, isBusy, refresh } = useDeskAction(words.failed)

  async function assign(personId: string) {
    const answer = await run('assign-case', { caseId, version, personId })
    if (answer) toast.success(words.done)
    setTo('')
    // Whoever was slower sees how it stands now.
    refresh()
  }

  return (
    <div className="desk__actions desk__actions--line">
      <p className="desk__assignee">
        {words.title}: <strong>{now === null ? words.nobody : <bdi>{now}</bdi>}</strong>
      </p>
      {own !== null && !isMine && (
        <Button size="medium" disabled={isBusy} onClick={() => void assign(own)}>
          {words.take}
        </Button>
      )}
      {now !== null && (
        <Button size="medium" buttonStyle="secondary" disabled={isBusy} onClick={() => void assign('')}>
          {words.release}
        </Button>
      )}
      {others.length > 0 && (
        <>
          <label>
            {words.to}
            <select value={to} onChange={({ target }) => setTo(target.value)}>
              <option value="" />
              {others.map(({ personId, name }) => (
                <option key={personId} value={personId}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <Button
            size="medium"
            buttonStyle="secondary"
            disabled={isBusy || to === ''}
            onClick={() => void assign(to)}
          >
            {words.give}
          </Button>
        </>
      )}
    </div>
  )
}
