import { randomUUID } from 'node:crypto'
import type { App } from '../../app.ts'
import { Refusal } from '../../foundation/contract/refusal.ts'
import { claimRequest, completeRequest } from '../../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../../foundation/database/idempotency-key-reused.ts'
import { RateLimited } from '../../foundation/fault.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { PaymentRefused, PaymentsUnavailable } from '../../outside/index.ts'
import { payeeFor } from './open-payee.ts'
import type { KnownPayee } from './payees.store.ts'
import { PayoutSetupLink, PayoutSetupRefused } from './payout-setup.ts'

const messageFor = wordsFor({
  'apiFault.rateLimited.partner': [],
})

interface Asked {
  readonly idempotencyKey: string
  /** Where the reader is, and comes back to. */
  readonly origin: string
}

/**
 * Leads a reader to the provider's page: an account is opened if there is none, then a way in is asked for under a
 * key of this intention, so that the same call again gets the same page.
 */
export async function startPayoutSetup(
  app: App,
  viewer: Viewer,
  { idempotencyKey, origin }: Asked,
): Promise<PayoutSetupLink | PayoutSetupRefused | IdempotencyKeyReused> {
  const keyed = { personId: viewer.id, verb: 'startPayoutSetup', key: idempotencyKey, meaning: [origin] }
  const visit = await app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return claim.subjectId
    const id = randomUUID()
    await completeRequest(tx, keyed, id)
    return id
  })
  if (visit instanceof Refusal) return visit
  try {
    return new PayoutSetupLink(await pageFor(app, await payeeFor(app, viewer), visit, origin))
  } catch (problem) {
    if (problem instanceof PaymentsUnavailable)
      throw new RateLimited(messageFor('apiFault.rateLimited.partner'), 5)
    if (!(problem instanceof PaymentRefused)) throw problem
    app.log.warn({ personId: viewer.id, code: problem.code }, 'payout setup refused')
    return new PayoutSetupRefused()
  }
}

/** Who is ready sees their account; who is not, what is still to be done. */
function pageFor(app: App, payee: KnownPayee, visit: string, origin: string): Promise<string> {
  const { accountId, state, due } = payee
  if (state === 'READY' && due.length === 0) return app.payments.accountPageUrl(accountId)
  return app.payments.onboardingUrl({
    accountId,
    returnUrl: new URL('/desk/reader?payouts=returned#payout-setup', origin).href,
    refreshUrl: new URL('/desk/reader?payouts=expired#payout-setup', origin).href,
    key: `payout-setup:${visit}`,
  })
}
