import { accountsOf, lockPerson, logAccess, mayChangeAccess, OwnAccess } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { BadInput, Forbidden, NotFound } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { closeLocked, closingTerms } from './close-account.ts'
import { AccountClosed, type ClosePersonInput, type ClosePersonResult } from './closing.ts'

const LONGEST_REASON = 2000
const messageFor = wordsFor({ 'apiFault.forbidden.staffAccess': [], 'badInput.reason': ['most'] })

/**
 * Staff close somebody's account for good, for a reason that stands in its access log: under the conditions of whoever closes their
 * own, and only when no money is left, which nobody gives up for another. Throws NOT_FOUND, FORBIDDEN and BAD_INPUT.
 */
export async function closePerson(
  app: App,
  viewer: Viewer,
  { personId, reason, idempotencyKey: key }: ClosePersonInput,
): Promise<typeof ClosePersonResult> {
  const id = parseId('person', personId)
  const words = reason.trim()
  if (words === '' || words.length > LONGEST_REASON)
    throw new BadInput(messageFor('badInput.reason', { most: LONGEST_REASON }))
  if (id === viewer.id) return new OwnAccess()
  const terms = await termsOf(app, id)
  return app.db.transact(async tx => {
    const keyed = { personId: viewer.id, verb: 'closePerson', key, meaning: [id, words] }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    const person = await lockPerson(tx, id)
    if (!person) throw new NotFound('person', id)
    if (claim.was === 'known' || person.deletedAt)
      return Object.assign(new AccountClosed(), { closedAt: person.deletedAt ?? app.clock.now() })
    if (!mayChangeAccess(viewer, person)) throw new Forbidden(messageFor('apiFault.forbidden.staffAccess'))
    const closed = await closeLocked(app, tx, person, { ...terms, givesUpBalance: false })
    if (!(closed instanceof AccountClosed)) return closed
    await logAccess(tx, { personId: id, by: viewer.id, act: 'CLOSED', reason: words })
    await completeRequest(tx, keyed, id)
    return closed
  })
}

async function termsOf(app: App, id: string) {
  const account = (await accountsOf(app.db, [id])).get(id)
  if (!account) throw new NotFound('person', id)
  return closingTerms(app, await app.readerIdOf(account.subject))
}
