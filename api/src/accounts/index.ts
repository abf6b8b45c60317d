import type { App } from '../app.ts'
import type { Queryable } from '../foundation/database/database.ts'
import { byIds, bySubject, saveClaims } from './people.store.ts'
import { type Account, Person } from './person.ts'
import {
  AccessChangeResolver,
  PersonNoteResolver,
  PersonRecordsResolver,
} from './records/records.resolver.ts'

export type { Identity, IdentityEvent, SessionToken } from '../outside/index.ts'
export { logAccess } from './access-log.store.ts'
export { accountsJobs } from './accounts.jobs.ts'
export { accountsNodes } from './accounts.nodes.ts'
export { AccountsResolver } from './accounts.resolver.ts'
export { ConsentResolver } from './consent/consent.resolver.ts'
export {
  ADULT_YEARS,
  ageOn,
  ConsentNeeded,
  DocumentChanged,
  type LegalVersions,
  TooYoung,
} from './consent/consent.ts'
export { allConsents } from './consent/consents.store.ts'
export { giveConsent } from './consent/give-consent.ts'
export { refuseWithoutConsent } from './consent/require-consent.ts'
export { dismissPerson } from './dismiss-person.ts'
export { endSession } from './end-session.ts'
export { AccessLost, AccessRegained } from './events.ts'
export { type GuestContact, openGuest, reachGuest } from './guest.ts'
export { aliasOf, normaliseName, shownName } from './name.ts'
export { joinedAt, lockPerson, mayAllEnter, peopleBySubjects, staffIds, staffIdsOf } from './people.store.ts'
export { type Account, mayEnter, Person, RoleEnum, rolesOf, ViewerType } from './person.ts'
export { OwnAccess } from './person-access.ts'
export { PreferencesResolver } from './preferences/preferences.resolver.ts'
export { preferencesOf } from './preferences/preferences.store.ts'
export { type PersonChanged, publishPerson, type SessionChanged } from './publications.ts'
export { receiveIdentityEvent } from './receive-identity-event.ts'
export { recognise, Viewers } from './recognise.ts'
export { PersonRecord } from './records/record.ts'
export { saveVisit } from './save-visit.ts'
export { mayChangeAccess, readmitPerson, suspendPerson } from './suspend-person.ts'

export const recordResolvers = [PersonRecordsResolver, PersonNoteResolver, AccessChangeResolver] as const

/** The person behind an identity's subject, made when we never met them: a reader may be rung before they sign in. */
export async function personOf(db: Queryable, subject: string, name = ''): Promise<Account> {
  const known = await bySubject(db, subject)
  if (known) return known
  const made = await saveClaims(db, { subject, name }, new Date(0))
  return made ?? ((await bySubject(db, subject)) as Account)
}

export const accountsOf = (db: Queryable, ids: readonly string[]): Promise<Map<string, Account>> =>
  byIds(db, ids)

/** People for showing to each other, one query for a whole list: `loaders.of('people', peopleOf(app)).load(id)`. */
export const peopleOf =
  (app: Pick<App, 'db'>) =>
  async (ids: readonly string[]): Promise<Map<string, Person>> =>
    new Map([...(await byIds(app.db, ids))].map(([id, account]) => [id, Person.of(account)]))
