import { useState } from 'react'
import { wordsFor } from '../../graphql/fault.ts'
import type { DisputePartsFragment, DisputeReason } from '../../graphql/generated.ts'
import { m } from '../../messages/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { useActionKey } from '../../ui/action-key.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { Dialog, DialogActions } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { type About, openDispute } from './about.ts'
import { disputeReasons } from './dispute-words.ts'

type Props = {
  open: boolean
  about: About
  readerName: string
  onClose(): void
  onOpened(dispute: DisputePartsFragment): void
}

const longest = 2_000

/** Two questions, no blame: what it was about, and what happened. */
export function DisputeDialog({ open, onClose, ...rest }: Props) {
  return (
    <Dialog open={open} title={m['dispute.form.title']()} onClose={onClose}>
      <DisputeForm {...rest} onClose={onClose} />
    </Dialog>
  )
}

function DisputeForm({ about, readerName, onClose, onOpened }: Omit<Props, 'open'>) {
  const [reason, setReason] = useState<DisputeReason | null>(null)
  const [comment, setComment] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { keyFor } = useActionKey()

  async function tell(event: { preventDefault(): void }) {
    event.preventDefault()
    if (!reason) return setProblem(m['dispute.form.chooseReason']())
    if (!comment.trim()) return setProblem(m['dispute.form.writeComment']())
    setBusy(true)
    setProblem(null)
    const values = { reason, comment: comment.trim() }
    try {
      const opened = await openDispute(about, { ...values, idempotencyKey: keyFor(values) })
      if (opened.__typename === 'Dispute') return onOpened(opened)
      setProblem(opened.message)
    } catch (fault) {
      setProblem(wordsFor(fault))
    }
    setBusy(false)
  }

  return (
    <form noValidate onSubmit={tell} className="grid gap-5">
      <ChoiceCards
        legend={m['dispute.form.reason']()}
        name="reason"
        value={reason ?? undefined}
        onChange={value => setReason(value as DisputeReason)}
        columns="sm:grid-cols-2"
        choices={disputeReasons.map(each => ({
          value: each,
          title: m['dispute.reason']({ reason: each }),
          detail: m['dispute.reason.detail']({ reason: each }),
        }))}
      />
      <TextArea
        label={m['dispute.form.comment']()}
        hint={m['dispute.form.hint']({ name: readerName })}
        maxLength={longest}
        value={comment}
        onChange={event => setComment(event.target.value)}
      />
      {problem && <Alert tone="bad">{problem}</Alert>}
      <DialogActions>
        <Button variant="outline" onClick={onClose}>
          {m['dispute.form.cancel']()}
        </Button>
        <Button type="submit" busy={busy}>
          {m['dispute.form.send']()}
        </Button>
      </DialogActions>
    </form>
  )
}
