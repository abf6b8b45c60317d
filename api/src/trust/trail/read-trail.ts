import type { App } from '../../app.ts'
import { type Connection, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { parseGlobalId } from '../../foundation/contract/global-id.ts'
import { BadInput } from '../../foundation/fault.ts'
import { type AuditTrailFilter, StaffAction } from './staff-action.ts'
import { type ActionFilter, actionById, actionsPage } from './staff-actions.store.ts'
import { subjectOf } from './subjects-in.ts'

/** A page of the trail, the latest first. Throws BAD_INPUT for a cursor that is none. */
export async function readTrail(
  { db }: Pick<App, 'db'>,
  filter: AuditTrailFilter | null,
  first: number,
  after: string | null,
): Promise<Connection<StaffAction>> {
  if (after != null && !/^\d{1,18}$/.test(after))
    throw new BadInput('after is no cursor of this list: send back one that it gave you.', {
      argument: 'after',
    })
  const rows = await actionsPage(db, filterOf(filter ?? {}), after ?? null, pageSize(first))
  return pageOf(
    rows.map(row => Object.assign(new StaffAction(), row)),
    first,
    after,
    ({ id }) => id,
  )
}

export async function findStaffAction({ db }: Pick<App, 'db'>, id: string): Promise<StaffAction | null> {
  const row = /^\d+$/.test(id) ? await actionById(db, id) : null
  return row && Object.assign(new StaffAction(), row)
}

function filterOf({ personId, action, kind, subject, from, to }: AuditTrailFilter): ActionFilter {
  const named = subject ? parseGlobalId(subject) : null
  return {
    personId: personId ?? null,
    action: action || null,
    kind: kind ?? null,
    subject: named ? subjectOf(named) : subject || null,
    from: from ?? null,
    to: to ?? null,
  }
}
