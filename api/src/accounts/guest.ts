import type { Transaction } from '../foundation/database/database.ts'
import { languageOf } from '../foundation/messages.ts'
import { saveClaims, setVisited } from './people.store.ts'
import type { Account } from './person.ts'

/** How somebody without an account is written to. */
export interface GuestContact {
  readonly name: string
  readonly email: string
  /** The site that they are on. */
  readonly origin: string
  readonly language: string
}

/** No identity provider issues it, so nobody signs in as a guest. */
const subjectOf = (id: string): string => `guest:${id}`

/** A person for a guest, whom nobody signs in as. The same `id` is the same person. */
export async function openGuest(tx: Transaction, id: string): Promise<string> {
  const made = await saveClaims(tx, { subject: subjectOf(id), name: '' }, new Date(0))
  if (!made) throw new Error('a guest was not written')
  return made.id
}

/** From now on they are written to, at an address that nobody has verified. */
export async function reachGuest(
  tx: Transaction,
  { id, subject }: Pick<Account, 'id' | 'subject'>,
  { name, email, origin, language }: GuestContact,
): Promise<void> {
  await saveClaims(tx, { subject, name, email }, new Date(0))
  await setVisited(tx, id, origin, languageOf(language))
}
