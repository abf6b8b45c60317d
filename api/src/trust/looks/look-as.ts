import { accountsOf, rolesOf } from '../../accounts/index.ts'
import type { App } from '../../app.ts'
import { Fault } from '../../foundation/fault.ts'
import { STAFF_ROLES, type Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { lookInForce } from './looks.store.ts'
import { mayBeLookedAt } from './start-look.ts'

const messageFor = wordsFor({ 'apiFault.forbidden.lookOver': [] })

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Whom a member of staff sees the site as, by their own session and the id of a look: asked at each request, so that it ends at once
 * with the look, the session, the role, or when the person becomes staff. Throws FORBIDDEN with the reason LOOK_OVER.
 */
export async function lookAs(
  app: Pick<App, 'db' | 'readerIdOf'>,
  staff: Viewer,
  lookId: string,
): Promise<Viewer> {
  const session = { staffId: staff.id, sessionId: staff.sessionId }
  const maySee = staff.roles.includes('SUPPORT') && ID.test(lookId)
  const look = maySee ? await lookInForce(app.db, lookId, session) : null
  const account = look && (await accountsOf(app.db, [look.personId])).get(look.personId)
  if (!look || !account || !mayBeLookedAt(account))
    throw new Fault('FORBIDDEN', messageFor('apiFault.forbidden.lookOver'), { reason: 'LOOK_OVER' })
  const readerId = await app.readerIdOf(account.subject)
  const { id, subject, name, email } = account
  return {
    ...{ id, subject, name, email, roles: rolesOf(account, readerId), readerId },
    sessionId: `look:${look.id}`,
    tokenExpiresAt: look.endsAt.getTime(),
    looking: {
      ...{ lookId: look.id, staffId: staff.id, until: look.endsAt },
      staffRoles: STAFF_ROLES.filter(role => staff.roles.includes(role)),
    },
  }
}
