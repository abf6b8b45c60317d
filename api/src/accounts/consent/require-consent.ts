import type { App } from '../../app.ts'
import { type ConsentKind, ConsentNeeded, neededConsents } from './consent.ts'
import { newestConsents } from './consents.store.ts'

/** What a person must still agree to. Asked outside of a transaction, since the documents are read from a cache. */
export async function consentNeededOf(
  app: Pick<App, 'db' | 'legalVersions'>,
  personId: string,
): Promise<ConsentKind[]> {
  const [given, versions] = await Promise.all([newestConsents(app.db, personId), app.legalVersions()])
  return neededConsents(given, versions)
}

/** Why a person may not spend money yet; null when they may. */
export async function refuseWithoutConsent(
  app: Pick<App, 'db' | 'legalVersions'>,
  personId: string,
): Promise<ConsentNeeded | null> {
  const needed = await consentNeededOf(app, personId)
  return needed.length > 0 ? new ConsentNeeded(needed) : null
}
