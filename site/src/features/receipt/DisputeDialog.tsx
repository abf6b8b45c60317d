import { useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import { wordsFor } from '../../graphql/fault.ts'
import {
  type DisputePartsFragment,
  DisputeReadingDocument,
  type DisputeReason,
} from '../../graphql/generated.ts'
import { Alert } from '../../ui/Alert.tsx'
import { useActionKey } from '../../ui/action-key.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { Dialog, DialogActions } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { reasons } from './dispute-words.ts'

type Props = {
  open: boolean
  readingId: string
  readerName: string
  onClose(): void
  onOpened(dispute: DisputePartsFragment): void
}

const choices = (Object.keys(reasons) as DisputeReason[]).map(value => ({ value, ...reasons[value] }))
const longest = 2_000

/** Two questions, no blame: what it was about, and what happened. */
export function DisputeDialog({ open, onClose, ...rest }: Props) {
  return (
    <Dialog open={open} title="What went wrong?" onClose={onClose}>
      <DisputeForm {...rest} onClose={onClose} />
    </Dialog>
  )
}

function DisputeForm({ readingId, readerName, onClose, onOpened }: Omit<Props, 'open'>) {
  const [reason, setReason] = useState<DisputeReason | null>(null)
  const [comment, setComment] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { keyFor } = useActionKey()

  async function tell(event: { preventDefault(): void }) {
    event.preventDefault()
    if (!reason) return setProblem('Choose what it was about first.')
    if (!comment.trim()) return setProblem('Write a sentence or two about what happened.')
    setBusy(true)
    setProblem(null)
    const said = { readingId, reason, comment: comment.trim() }
    try {
      const { disputeReading } = await mutate(DisputeReadingDocument, {
        input: { ...said, idempotencyKey: keyFor(said) },
      })
      if (disputeReading.__typename === 'Dispute') return onOpened(disputeReading)
      setProblem(disputeReading.message)
    } catch (fault) {
      setProblem(wordsFor(fault))
    }
    setBusy(false)
  }

  return (
    <form noValidate onSubmit={tell} className="grid gap-5">
      <ChoiceCards
        legend="It was about"
        name="reason"
        value={reason ?? undefined}
        onChange={value => setReason(value as DisputeReason)}
        columns="sm:grid-cols-2"
        choices={choices}
      />
      <TextArea
        label="What happened"
        hint={`Our staff read this. ${readerName} is told what it was about, not your words.`}
        maxLength={longest}
        value={comment}
        onChange={event => setComment(event.target.value)}
      />
      {problem && <Alert tone="bad">{problem}</Alert>}
      <DialogActions>
        <Button variant="outline" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" busy={busy}>
          Send to our staff
        </Button>
      </DialogActions>
    </form>
  )
}
