import type { AppointmentLineFragment } from '../../../graphql/generated.ts'

/** A list of appointments in one state, by time, after one of them changed, came or went. */
export function withChange(
  before: readonly AppointmentLineFragment[],
  changed: AppointmentLineFragment,
  { state, hasMore }: { state: AppointmentLineFragment['standing']; hasMore: boolean },
): AppointmentLineFragment[] {
  const others = before.filter(({ id }) => id !== changed.id)
  const last = before.at(-1)
  const isBeyond = hasMore && last !== undefined && changed.startsAt > last.startsAt
  if (changed.standing !== state || isBeyond) return others
  return [...others, changed].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
}
