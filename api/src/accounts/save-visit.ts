import type { App } from '../app.ts'
import { languageOf } from '../foundation/messages.ts'
import { originAt } from '../foundation/origin-at.ts'
import { setVisited } from './people.store.ts'

/** Notes where somebody signed in, and the language their browser asks for: mails are of that brand, in that language, or the brand's own. */
export async function saveVisit(
  app: Pick<App, 'db' | 'config'>,
  personId: string,
  visit: { readonly host: string; readonly acceptLanguage: string | null },
): Promise<void> {
  await setVisited(app.db, personId, originAt(app.config, visit.host), languageOf(visit.acceptLanguage))
}
