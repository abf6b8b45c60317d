import type { App } from '../../app.ts'
import { RateLimited } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { PaymentsUnavailable } from '../../outside/index.ts'
import { lookAtPayee } from './look-at-payee.ts'
import { payeeOf, setupOf } from './payees.store.ts'
import type { PayoutSetup } from './payout-setup.ts'

const messageFor = wordsFor({
  'apiFault.rateLimited.partner': [],
})

/** Asks the provider now, for a reader who comes back from its page before its event does. */
export async function checkPayoutSetup(app: App, viewer: Viewer): Promise<PayoutSetup> {
  const payee = await payeeOf(app.db, viewer.id)
  try {
    if (payee) await lookAtPayee(app, payee)
  } catch (problem) {
    if (!(problem instanceof PaymentsUnavailable)) throw problem
    throw new RateLimited(messageFor('apiFault.rateLimited.partner'), 5)
  }
  return setupOf(app.db, viewer.id)
}
