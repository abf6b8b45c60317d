import { mutate } from '../../../graphql/browser.ts'
import { type AppointmentPartsFragment, CancelAppointmentDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx'
import { showMoney, type Unit } from '../../../ui/format/money.ts'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { useAction } from '../../forms/use-action.ts'
import { partBack } from '../terms.ts'
import { isFreeToCancel } from './may-do.ts'

type Props = {
  open: boolean
  appointment: AppointmentPartsFragment
  unit: Unit
  now: number
  onClose(): void
  onCancelled(appointment: AppointmentPartsFragment): void
}

/** Says what comes back before anything is cancelled. */
export function CancelDialog({ open, appointment, unit, now, onClose, onCancelled }: Props) {
  const { state, busy, run } = useAction()
  const { id } = appointment

  const cancel = () =>
    run(id, async () => {
      const { cancelAppointment } = await mutate(CancelAppointmentDocument, { id }, { isRepeatable: true })
      if (cancelAppointment.__typename !== 'Appointment') return cancelAppointment
      onCancelled(cancelAppointment)
      return null
    })

  return (
    <Dialog open={open} title={m['appointment.cancel.title']()} onClose={onClose}>
      <p>{whatComesBack(appointment, unit, now)}</p>
      <ActionProblem state={state} className="mt-4" />
      <DialogActions>
        <Button variant="outline" onClick={onClose}>
          {m['appointment.cancel.keep']()}
        </Button>
        <Button variant="danger" busy={busy} onClick={() => void cancel()}>
          {m['appointment.cancel.yes']()}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function whatComesBack(appointment: AppointmentPartsFragment, unit: Unit, now: number): string {
  const { side, client, price, lateRefundBasisPoints } = appointment
  const all = showMoney(price, unit)
  if (side === 'READER') return m['appointment.cancel.byReader']({ name: client.name, price: all })
  if (isFreeToCancel(appointment, now)) return m['appointment.cancel.free']({ price: all })
  return m['appointment.cancel.late']({
    back: showMoney(partBack(price, lateRefundBasisPoints), unit),
    price: all,
  })
}
