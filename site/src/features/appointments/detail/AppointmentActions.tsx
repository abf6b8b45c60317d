import { CalendarClock, DoorOpen } from 'lucide-react'
import { useState } from 'react'
import { mutate } from '../../../graphql/browser.ts'
import {
  AcceptAppointmentDocument,
  type AppointmentPartsFragment,
  EnterAppointmentDocument,
} from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'
import { Button } from '../../../ui/Button.tsx'
import type { Unit } from '../../../ui/format/money.ts'
import { ActionProblem } from '../../forms/ActionProblem.tsx'
import { goTo } from '../../forms/go-to.ts'
import { useAction } from '../../forms/use-action.ts'
import { CancelDialog } from './CancelDialog.tsx'
import { DeclineDialog } from './DeclineDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { mayDo } from './may-do.ts'
import { useNow } from './use-now.ts'

type Props = {
  appointment: AppointmentPartsFragment
  unit: Unit
  onChanged(appointment: AppointmentPartsFragment): void
}

type Asked = 'CANCEL' | 'MOVE' | 'DECLINE'

/** What may be done with it now; what cannot be undone asks first. */
export function AppointmentActions({ appointment, unit, onChanged }: Props) {
  const now = useNow(appointment.asOf)
  const may = mayDo(appointment, now)
  const [asked, setAsked] = useState<Asked | null>(null)
  const { state, busy, run } = useAction()
  const { id } = appointment
  const close = () => setAsked(null)
  const changed = (now: AppointmentPartsFragment) => {
    onChanged(now)
    close()
  }

  const accept = () =>
    run(['accept', id], async () => {
      const { acceptAppointment } = await mutate(AcceptAppointmentDocument, { id }, { isRepeatable: true })
      if (acceptAppointment.__typename !== 'Appointment') return acceptAppointment
      onChanged(acceptAppointment)
      return null
    })

  const enter = () =>
    run(['enter', id], async () => {
      const { enterAppointment } = await mutate(EnterAppointmentDocument, { id }, { isRepeatable: true })
      if (enterAppointment.__typename !== 'Appointment') return enterAppointment
      return goTo(`/reading/${enterAppointment.reading?.id ?? id}`)
    })

  if (!Object.values(may).includes(true) && state.kind === 'ready') return null
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        {may.enter && (
          <Button size="lg" busy={busy} onClick={() => void enter()}>
            <DoorOpen aria-hidden size={20} /> {m['appointment.enter']()}
          </Button>
        )}
        {may.answer && (
          <>
            <Button busy={busy} onClick={() => void accept()}>
              {m['appointment.accept']()}
            </Button>
            <Button variant="outline" onClick={() => setAsked('DECLINE')}>
              {m['appointment.decline']()}
            </Button>
          </>
        )}
        {may.move && (
          <Button variant="outline" onClick={() => setAsked('MOVE')}>
            <CalendarClock aria-hidden size={18} /> {m['appointment.move']()}
          </Button>
        )}
        {may.cancel && (
          <Button variant="outline" onClick={() => setAsked('CANCEL')}>
            {m['appointment.cancel']()}
          </Button>
        )}
      </div>
      <ActionProblem state={state} />
      <CancelDialog
        open={asked === 'CANCEL'}
        {...{ appointment, unit, now }}
        onClose={close}
        onCancelled={changed}
      />
      <DeclineDialog open={asked === 'DECLINE'} {...{ appointment }} onClose={close} onDeclined={changed} />
      <MoveDialog open={asked === 'MOVE'} {...{ appointment }} onClose={close} onMoved={changed} />
    </div>
  )
}
