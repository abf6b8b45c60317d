import type { Transaction } from '../foundation/database/database.ts'
import { emit } from '../foundation/events/events.ts'
import type { Description } from '../outside/index.ts'
import { AccessLost, AccessRegained } from './events.ts'
import { lockSubject, saveDescription } from './people.store.ts'
import { type Account, mayEnter, shutOutBy } from './person.ts'
import { publishPerson } from './publications.ts'

/** Applies what the identity provider knows of a person, if nothing newer is known. Returns the row when it changed. */
export async function describePerson(tx: Transaction, description: Description): Promise<Account | null> {
  const before = await lockSubject(tx, description.subject)
  const after = await saveDescription(tx, description)
  if (after) await personChanged(tx, before, after)
  return after
}

/** Publishes that a person changed, and what it means for their access. `before` was read under the row's lock. */
export async function personChanged(tx: Transaction, before: Account | null, after: Account): Promise<void> {
  publishPerson(tx, after)
  const by = shutOutBy(after)
  const couldEnter = before === null || mayEnter(before)
  if (couldEnter && by) await emit(tx, AccessLost, { subjectId: after.id, payload: { by } })
  if (!couldEnter && !by) await emit(tx, AccessRegained, { subjectId: after.id, payload: {} })
}
