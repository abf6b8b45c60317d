'use client'

import { Button, toast } from '@payloadcms/ui'
import { useDeskAction } from '../use-desk-action.ts'

export interface Step {
  readonly step: 'take' | 'takeOver' | 'release' | 'solve' | 'reopen'
  readonly label: string
}

/** What can be done with a ticket by one press. */
export function StepButtons({
  ticketId,
  steps,
  words,
}: {
  ticketId: string
  steps: readonly Step[]
  words: Readonly<Record<'done' | 'failed', string>>
}) {
  const { run, isBusy, refresh } = useDeskAction(words.failed)

  async function press(step: Step['step']) {
    if (!(await run('steer-ticket', { ticketId, step }))) return
    toast.success(words.done)
    refresh()
  }

  return (
    <div className="desk__actions">
      {steps.map(({ step, label }) => (
        <Button
          key={step}
          size="medium"
          buttonStyle="secondary"
          disabled={isBusy}
          onClick={() => void press(step)}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
