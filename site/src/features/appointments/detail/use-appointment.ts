import { useEffect, useState } from 'react'
import { send } from '../../../graphql/browser.ts'
import {
  AppointmentChangedDocument,
  AppointmentNowDocument,
  type AppointmentPartsFragment,
} from '../../../graphql/generated.ts'
import { listen } from '../../../graphql/live.ts'

/** An appointment as it stands: after what is done here, by the other side, or by the clock. */
export function useAppointment(known: AppointmentPartsFragment) {
  const [appointment, setAppointment] = useState(known)
  const { id } = known
  useEffect(() => {
    const stop = listen(AppointmentChangedDocument, {}, ({ appointmentChanged }) => {
      if (appointmentChanged.id === id) setAppointment(appointmentChanged)
    })
    // Whoever was away may have missed its end, which is not told again.
    const isBack = () => {
      if (document.visibilityState !== 'visible') return
      send(AppointmentNowDocument, { id }).then(
        ({ appointment: now }) => now && setAppointment(now),
        () => undefined,
      )
    }
    document.addEventListener('visibilitychange', isBack)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', isBack)
    }
  }, [id])
  return [appointment, setAppointment] as const
}
