import { mutate } from '../../../graphql/browser.ts'
import { type AppointmentPartsFragment, DeclineAppointmentDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { useAction } from '../../forms/use-action.ts'

type Props = {
  open: boolean
  appointment: Pick<AppointmentPartsFragment, 'id' | 'client'>
  onClose(): void
  onDeclined(appointment: AppointmentPartsFragment): void
}

/** Asked once more, since a declined request does not come back. */
export function DeclineDialog({ open, appointment: { id, client }, onClose, onDeclined }: Props) {
  const { state, busy, run } = useAction()

  const decline = () =>
    run(id, async () => {
      const { declineAppointment } = await mutate(DeclineAppointmentDocument, { id }, { isRepeatable: true })
      if (declineAppointment.__typename !== 'Appointment') return declineAppointment
      onDeclined(declineAppointment)
      return null
    })

  return (
    <Dialog open={open} title={m['appointment.decline.title']()} onClose={onClose}>
      <p>{m['appointment.decline.text']({ name: client.name })}</p>
      <ActionProblem state={state} className="mt-4" />
      <DialogActions>
        <Button variant="outline" onClick={onClose}>
          {m['start.back']()}
        </Button>
        <Button variant="danger" busy={busy} onClick={() => void decline()}>
          {m['appointment.decline']()}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
