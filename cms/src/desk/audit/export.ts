import { deskExport } from '../csv/desk-export.ts'
import { DeskAuditTrailDocument } from '../generated.ts'
import { filledIn } from '../money/filters.ts'
import { auditNames, trailFilter } from './trail-filter.ts'

/** GET /api/desk/export/audit-trail, with the filters of the page. */
export const exportTrail = deskExport('audit-trail', ['admin'], {
  head: ['at', 'person', 'roles', 'kind', 'action', 'subjects', 'reason', 'outcome'],
  page: async (desk, query, place) => {
    const filter = trailFilter(filledIn(name => query.get(name), auditNames))
    return (await desk.ask(DeskAuditTrailDocument, { filter, ...place })).auditTrail ?? null
  },
  cells: ({ at, person, roles, kind, action, subjects, reason, outcome }) => [
    at,
    person?.name ?? '',
    roles.join(' '),
    kind,
    action,
    subjects.join(' '),
    reason ?? '',
    outcome ?? '',
  ],
})
