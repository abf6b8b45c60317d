import type { Transaction } from '../foundation/database/database.ts'
import { personChanged } from './change-person.ts'
import { forgetConsentAddresses } from './consent/consents.store.ts'
import { markDeleted } from './people.store.ts'
import type { Account } from './person.ts'
import { forgetPreferences } from './preferences/preferences.store.ts'
import { forgetNotes } from './records/records.store.ts'

/** A person whose row is locked leaves for good: nothing that names them stays, and whatever is open to them is closed. */
export async function dismissPerson(tx: Transaction, person: Account): Promise<void> {
  await forgetConsentAddresses(tx, person.id)
  await forgetPreferences(tx, person.id)
  await forgetNotes(tx, person.id)
  const after = await markDeleted(tx, person.subject)
  if (after) await personChanged(tx, person, after)
}
