'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'
import { useDeskAction } from '../use-desk-action.ts'

type Words = Readonly<Record<'words' | 'accept' | 'decline' | 'wordsNeeded' | 'answered' | 'failed', string>>

/** Lets a return come, or declines it; who is declined is written to. */
export function AnswerForm({ returnId, words }: { returnId: string; words: Words }) {
  const [text, setText] = useState('')
  const { run, isBusy, refresh } = useDeskAction(words.failed)

  async function answer(isAccepted: boolean) {
    if (!isAccepted && text.trim() === '') return void toast.error(words.wordsNeeded)
    if (!(await run('answer-return', { returnId, isAccepted, words: text.trim() }))) return
    toast.success(words.answered)
    refresh()
  }

  return (
    <div className="desk__actions">
      <label>
        {words.words}
        <input type="text" maxLength={500} value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <Button size="medium" disabled={isBusy} onClick={() => void answer(true)}>
        {words.accept}
      </Button>
      <Button size="medium" buttonStyle="secondary" disabled={isBusy} onClick={() => void answer(false)}>
        {words.decline}
      </Button>
    </div>
  )
}
