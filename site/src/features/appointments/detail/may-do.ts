import type { AppointmentPartsFragment } from '../../../graphql/generated.ts'

type Of = Pick<
  AppointmentPartsFragment,
  'state' | 'side' | 'startsAt' | 'endsAt' | 'roomOpensAt' | 'freeUntil' | 'movesLeft' | 'answerBy'
>

/** What the viewer may do with an appointment now. The api decides; this decides which buttons there are. */
export function mayDo(appointment: Of, now: number) {
  const { state, side, startsAt, endsAt, roomOpensAt, freeUntil, movesLeft, answerBy } = appointment
  const isOpen = state === 'REQUESTED' || state === 'BOOKED'
  const until = (at: string | null) => at !== null && now < Date.parse(at)
  return {
    answer: side === 'READER' && state === 'REQUESTED' && until(answerBy),
    cancel: isOpen && until(startsAt) && !(side === 'READER' && state === 'REQUESTED'),
    move: side === 'CLIENT' && isOpen && movesLeft > 0 && until(freeUntil) && until(roomOpensAt),
    enter: state === 'BOOKED' && !until(roomOpensAt) && until(endsAt),
  }
}

/** Whether cancelling now costs the client nothing. */
export const isFreeToCancel = ({ state, side, freeUntil }: Of, now: number): boolean =>
  side === 'READER' || state === 'REQUESTED' || now <= Date.parse(freeUntil)
