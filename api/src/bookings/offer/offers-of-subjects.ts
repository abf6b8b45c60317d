import { peopleBySubjects } from '../../accounts/index.ts'
import { whoTakesAppointments } from '../../availability/index.ts'
import type { Queryable } from '../../foundation/database/database.ts'
import type { Offer } from './offer.ts'
import { offersOf } from './offers.store.ts'

/**
 * How readers take appointments, by their identity subjects: three statements for a whole list. Those who take none are missing;
 * the offer is null of those who never saved one.
 */
export async function offersOfSubjects(
  on: Queryable,
  subjects: readonly string[],
): Promise<Map<string, { offer: Offer | null }>> {
  const people = await peopleBySubjects(on, subjects)
  const takers = new Set(await whoTakesAppointments(on, [...people.values()]))
  const offers = await offersOf(on, [...takers])
  return new Map(
    [...people]
      .filter(([, id]) => takers.has(id))
      .map(([subject, id]) => [subject, { offer: offers.get(id) ?? null }]),
  )
}
