import { useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import { type AppointmentPartsFragment, RescheduleAppointmentDocument } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx'
import { firstName } from '../../../ui/format/person-name.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { useAction } from '../../forms/use-action.ts'
import { SlotPicker } from '../SlotPicker.tsx'

type Props = {
  open: boolean
  appointment: AppointmentPartsFragment
  onClose(): void
  onMoved(appointment: AppointmentPartsFragment): void
}

/** Another free time of the same length, for the same price. */
export function MoveDialog({ open, onClose, ...rest }: Props) {
  return (
    <Dialog open={open} title={m['appointment.move.title']()} onClose={onClose}>
      <MoveForm {...rest} onClose={onClose} />
    </Dialog>
  )
}

function MoveForm({ appointment, onClose, onMoved }: Omit<Props, 'open'>) {
  const [startsAt, setStartsAt] = useState('')
  // Read anew when the time that was chosen turned out to be taken.
  const [tries, setTries] = useState(0)
  const { state, busy, run } = useAction()
  const { id, reader, minutes, movesLeft } = appointment

  const move = () =>
    run(startsAt, async idempotencyKey => {
      const { rescheduleAppointment } = await mutate(RescheduleAppointmentDocument, {
        input: { appointmentId: id, startsAt, idempotencyKey },
      })
      if (rescheduleAppointment.__typename === 'Appointment') {
        onMoved(rescheduleAppointment)
        return null
      }
      setStartsAt('')
      setTries(tries + 1)
      return rescheduleAppointment
    })

  return (
    <div className="grid gap-5">
      <p className="text-soft">
        {m['appointment.move.text']({ moves: movesLeft })} {m['appointment.move.now']()}{' '}
        <Moment at={appointment.startsAt} show="long" />
      </p>
      <SlotPicker
        key={tries}
        readerId={reader.id}
        reader={firstName(reader.name)}
        minutes={minutes}
        value={startsAt}
        onChoose={setStartsAt}
      />
      <ActionProblem state={state} />
      <DialogActions>
        <Button variant="outline" onClick={onClose}>
          {m['start.back']()}
        </Button>
        <Button busy={busy} disabled={!startsAt} onClick={() => void move()}>
          {m['appointment.move.yes']()}
        </Button>
      </DialogActions>
    </div>
  )
}
