import { useState } from 'react'
import { mutate } from '../../graphql/browser.ts'
import {
  BookAppointmentDocument,
  type BookAppointmentInput,
  type BookAppointmentMutation,
} from '../../graphql/generated.ts'
import { goTo } from '../forms/go-to.ts'
import { useAction } from '../forms/use-action.ts'

export type Refused = Exclude<
  NonNullable<BookAppointmentMutation['bookAppointment']>,
  { __typename: 'Appointment' }
>

type Wish = Omit<BookAppointmentInput, 'readerId' | 'idempotencyKey'>

/** Asks for an appointment and goes to its page. */
export function useBooking(readerId: string) {
  const [refused, setRefused] = useState<Refused | null>(null)
  const { state, busy, run, reset } = useAction()

  function forget() {
    setRefused(null)
    reset()
  }

  function book(wish: Wish, onBooked: () => void) {
    setRefused(null)
    return run(wish, async idempotencyKey => {
      const { bookAppointment } = await mutate(BookAppointmentDocument, {
        input: { readerId, ...wish, idempotencyKey },
      })
      if (bookAppointment.__typename === 'Appointment') {
        onBooked()
        return goTo(`/appointments/${bookAppointment.id}?new=1`)
      }
      setRefused(bookAppointment)
      return bookAppointment
    })
  }

  return { state, busy, refused, book, forget }
}
