import { useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import { wordsFor } from '../../graphql/fault.ts'
import { LeaveQueueDocument, type WaitingPartsFragment } from '../../graphql/generated.ts'
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
        Leave the queue
      </Button>
      <Dialog open={asked} title="Leave the queue?" onClose={() => setAsked(false)}>
        <p className="text-soft">Your place goes to the next. You can come again, at the end of the line.</p>
        {problem && (
          <Alert tone="bad" className="mt-4">
            {problem}
          </Alert>
        )}
        <DialogActions>
          <Button variant="outline" onClick={() => setAsked(false)} autoFocus>
            Keep my place
          </Button>
          <Button variant="danger" busy={busy} onClick={() => void leave()}>
            Leave the queue
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
