import type { AppointmentPartsFragment, AppointmentState } from '../../../graphql/generated.ts'

type Of = Pick<
  AppointmentPartsFragment,
  | 'state'
  | 'requestedAt'
  | 'acceptedAt'
  | 'endedAt'
  | 'freeUntil'
  | 'roomOpensAt'
  | 'startsAt'
  | 'endsAt'
  | 'moved'
  | 'cancelledBy'
>

type What =
  | 'ASKED'
  | 'ACCEPTED'
  | 'MOVED'
  | 'FREE_UNTIL'
  | 'ROOM'
  | 'BEGINS'
  | 'CANCELLED_BY_CLIENT'
  | 'CANCELLED_BY_READER'
  | Exclude<AppointmentState, 'REQUESTED' | 'BOOKED' | 'CANCELLED'>

export interface Milestone {
  readonly what: What
  readonly at: string
  /** As far as can be told without a clock: of what stands, everything beyond its acceptance. */
  readonly isToCome: boolean
  /** Of a move: the beginning before it, and after it. */
  readonly between?: { readonly from: string; readonly to: string }
}

/** The moments of an appointment in their order: those that were, and while it is open those that will be. */
export function milestonesOf(appointment: Of): Milestone[] {
  const { state, requestedAt, acceptedAt, endedAt, moved, freeUntil, roomOpensAt, startsAt } = appointment
  const was = (what: What, at: string | null | undefined): Milestone[] =>
    at ? [{ what, at, isToCome: false }] : []
  const moves = moved.map(
    ({ at, from, to }): Milestone => ({ what: 'MOVED', at, isToCome: false, between: { from, to } }),
  )
  const willBe = (what: What, at: string): Milestone[] => [{ what, at, isToCome: true }]
  const before = [...was('ASKED', requestedAt), ...inOrder([...was('ACCEPTED', acceptedAt), ...moves])]
  if (state !== 'REQUESTED' && state !== 'BOOKED') return [...before, ...was(endOf(appointment), endedAt)]
  const ahead = [...willBe('ROOM', roomOpensAt), ...willBe('BEGINS', startsAt)]
  const isFreeYet = freeUntil > (acceptedAt ?? requestedAt)
  return [...before, ...(isFreeYet ? willBe('FREE_UNTIL', freeUntil) : []), ...ahead]
}

/** One that was accepted before it was moved, and one that was accepted anew. */
const inOrder = (all: readonly Milestone[]): Milestone[] =>
  all.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))

function endOf({ state, cancelledBy }: Of): What {
  if (state === 'CANCELLED') return cancelledBy === 'READER' ? 'CANCELLED_BY_READER' : 'CANCELLED_BY_CLIENT'
  return state as What
}
