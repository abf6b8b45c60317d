import type { App } from '../app.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { BadInput, Forbidden, NotFound } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { logAccess } from './access-log.store.ts'
import { personChanged } from './change-person.ts'
import { lockPerson, setSuspended } from './people.store.ts'
import type { Account } from './person.ts'
import { OwnAccess, PersonAccess } from './person-access.ts'

const LONGEST_REASON = 2000

const messageFor = wordsFor({
  'apiFault.forbidden.staffAccess': [],
  'badInput.reason': ['most'],
})

/** What staff ask for. `reason` is for staff: 1 to 2,000 characters, stored in the log of who did what. */
export interface AccessChange {
  readonly personId: string
  readonly reason: string
  readonly idempotencyKey: string
}

type Outcome = PersonAccess | OwnAccess | IdempotencyKeyReused

/** Takes access away at once: the next request is refused, open sockets are closed, and AccessLost is emitted. */
export const suspendPerson = (app: Pick<App, 'db'>, viewer: Viewer, asked: AccessChange): Promise<Outcome> =>
  change(app, viewer, asked, 'SUSPENDED')

/** Gives back what `suspendPerson` took; a ban by the identity provider is lifted there. */
export const readmitPerson = (app: Pick<App, 'db'>, viewer: Viewer, asked: AccessChange): Promise<Outcome> =>
  change(app, viewer, asked, 'READMITTED')

async function change(
  app: Pick<App, 'db'>,
  viewer: Viewer,
  { personId, reason, idempotencyKey: key }: AccessChange,
  act: 'SUSPENDED' | 'READMITTED',
): Promise<Outcome> {
  const id = parseId('person', personId)
  const words = reason.trim()
  if (words === '' || words.length > LONGEST_REASON)
    throw new BadInput(messageFor('badInput.reason', { most: LONGEST_REASON }))
  if (id === viewer.id) return new OwnAccess()
  return app.db.transact(async tx => {
    const keyed = { personId: viewer.id, verb: act, key, meaning: [id, words] }
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    const before = await lockPerson(tx, id)
    if (!before) throw new NotFound('person', id)
    if (claim.was === 'known') return new PersonAccess(before)
    if (!mayChangeAccess(viewer, before)) throw new Forbidden(messageFor('apiFault.forbidden.staffAccess'))
    const after = await setSuspended(tx, id, act === 'SUSPENDED')
    await logAccess(tx, { personId: id, by: viewer.id, act, reason: words })
    await personChanged(tx, before, after)
    await completeRequest(tx, keyed, id)
    return new PersonAccess(after)
  })
}

/** @rule staff-access: Only an administrator suspends a member of staff, lets one in again or closes their account. */
export const mayChangeAccess = ({ roles }: Viewer, { staffRoles }: Account): boolean =>
  staffRoles.length === 0 || roles.includes('ADMIN')
