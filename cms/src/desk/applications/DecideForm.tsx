'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'
import { useDeskAction } from '../use-desk-action.ts'

type Words = Readonly<
  Record<
    'title' | 'hint' | 'askBack' | 'approve' | 'decline' | 'reason' | 'needed' | 'done' | 'failed',
    string
  >
>

interface Props {
  readonly applicationId: string
  readonly steps: readonly { readonly step: string; readonly title: string }[]
  /** An appeal is decided; nothing more is asked. */
  readonly mayAskBack: boolean
  readonly words: Words
}

/** What staff do about an application: ask about steps, say yes, or say no and why. */
export function DecideForm({ applicationId, steps, mayAskBack, words }: Props) {
  const [questions, setQuestions] = useState<Readonly<Record<string, string>>>({})
  const [reason, setReason] = useState('')
  const { run, isBusy, refresh } = useDeskAction(words.failed)

  async function act(path: string, body: object, isReady: boolean) {
    if (!isReady) return void toast.error(words.needed)
    if (!(await run(path, { applicationId, ...body }))) return
    toast.success(words.done)
    refresh()
  }
  const isAsking = Object.values(questions).some(each => each.trim() !== '')

  return (
    <section>
      <h2>{words.title}</h2>
      <div className="desk__actions">
        <Button size="medium" disabled={isBusy} onClick={() => void act('approve-application', {}, true)}>
          {words.approve}
        </Button>
      </div>
      {mayAskBack && (
        <fieldset className="desk__asking">
          <legend>{words.hint}</legend>
          {steps.map(({ step, title }) => (
            <label key={step}>
              {title}
              <textarea
                rows={2}
                maxLength={2000}
                value={questions[step] ?? ''}
                onChange={({ target }) => setQuestions({ ...questions, [step]: target.value })}
              />
            </label>
          ))}
          <Button
            size="medium"
            buttonStyle="secondary"
            disabled={isBusy}
            onClick={() => void act('ask-back-application', { questions }, isAsking)}
          >
            {words.askBack}
          </Button>
        </fieldset>
      )}
      <div className="desk__asking">
        <label>
          {words.reason}
          <textarea
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        <Button
          size="medium"
          buttonStyle="secondary"
          disabled={isBusy}
          onClick={() => void act('decline-application', { reason: reason.trim() }, reason.trim() !== '')}
        >
          {words.decline}
        </Button>
      </div>
    </section>
  )
}
