'use client'

import { Button, toast } from '@payloadcms/ui'
import { useDeskAction } from '../use-desk-action.ts'

export type DecideWords = Readonly<
  Record<'confirm' | 'decline' | 'confirmed' | 'declined' | 'failed', string>
>

/** Makes an adjustment that waits for a second one, or ends it; who asked for it can only end it. */
export function DecideAdjustment({ adjustmentId, words }: { adjustmentId: string; words: DecideWords }) {
  const { run, isBusy, refresh } = useDeskAction(words.failed)

  async function decide(isConfirmed: boolean) {
    if (!(await run('decide-adjustment', { adjustmentId, isConfirmed }))) return
    toast.success(isConfirmed ? words.confirmed : words.declined)
    refresh()
  }

  return (
    <div className="desk__actions">
      <Button size="small" disabled={isBusy} onClick={() => void decide(true)}>
        {words.confirm}
      </Button>
      <Button size="small" buttonStyle="secondary" disabled={isBusy} onClick={() => void decide(false)}>
        {words.decline}
      </Button>
    </div>
  )
}
