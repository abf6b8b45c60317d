import { useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import { wordsFor } from '../../graphql/fault.ts'
import { LeaveQueueDocument, type WaitingPartsFragment } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../ui/Dialog.tsx'

type Props = { waiting: WaitingPartsFragment; onLeft(told: WaitingPartsFragment): void }

export function LeaveQueue({ waiting: { id }, onLeft }: Props) {
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  async function leave() {
    setBusy(true)
    setProblem(null)
    try {
      onLeft((await mutate(LeaveQueueDocument, { id })).leaveQueue.waiting)
    } catch (fault) {
      setProblem(wordsFor(fault))
    }
    setBusy(false)
  }
  return (
    <>
      <Button variant="quiet" onClick={() => setAsked(true)}>
        {m['queue.leave']()}
      </Button>
      <Dialog open={asked} title={m['queue.leave.title']()} onClose={() => setAsked(false)}>
        <p className="text-soft">{m['queue.leave.text']()}</p>
        {problem && (
          <Alert tone="bad" className="mt-4">
            {problem}
          </Alert>
        )}
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
