import { useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import { LeaveQueueDocument, type WaitingPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../ui/Dialog.tsx'
import { ActionProblem } from '../forms/ActionProblem.tsx'
import { useAction } from '../forms/use-action.ts'

type Props = { waiting: WaitingPartsFragment; onLeft(left: WaitingPartsFragment): void }

export function LeaveQueue({ waiting: { id }, onLeft }: Props) {
  const [asked, setAsked] = useState(false)
  const { state, busy, run } = useAction()
  const leave = () =>
    run(id, async () => {
      onLeft((await mutate(LeaveQueueDocument, { id })).leaveQueue.waiting)
      return null
    })
  return (
    <>
      <Button variant="quiet" onClick={() => setAsked(true)}>
        {m['queue.leave']()}
      </Button>
      <Dialog open={asked} title={m['queue.leave.title']()} onClose={() => setAsked(false)}>
        <p className="text-soft">{m['queue.leave.text']()}</p>
        <ActionProblem state={state} className="mt-4" />
        <DialogActions>
          <Button variant="outline" onClick={() => setAsked(false)} autoFocus>
            {m['queue.leave.keep']()}
          </Button>
          <Button variant="danger" busy={busy} onClick={() => void leave()}>
            {m['queue.leave']()}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
