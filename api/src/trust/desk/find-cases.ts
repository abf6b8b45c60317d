import type { App } from '../../app.ts'
import { policies } from '../../catalogue/index.ts'
import { type Connection, pageOf } from '../../foundation/contract/connection.ts'
import { BadInput } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import type { Case } from '../case.ts'
import type { CaseFilter } from './case-desk-inputs.ts'
import { type QueuePlace, queuePage } from './case-queue.store.ts'
import { RANK } from './priority.ts'
import { overdueSince } from './service-times.ts'

/** A page of the cases that a filter leaves. Throws BAD_INPUT for a cursor that is none. */
export async function findCases(
  app: App,
  viewer: Viewer,
  filter: CaseFilter | null,
  first: number,
  after: string | null,
): Promise<Connection<Case>> {
  const { state = 'OPEN', kind = null, owner = null, isOverdue = false } = filter ?? {}
  const { cases: times } = await policies(app)
  const asked = {
    state,
    kind: kind ?? null,
    personId: owner === 'MINE' ? viewer.id : null,
    isUnassigned: owner === 'NOBODY',
    overdue: isOverdue && state === 'OPEN' ? overdueSince(app.clock.now(), times) : null,
  }
  const found = await queuePage(app.db, asked, after === null ? null : placeIn(after), first)
  return pageOf(found, first, after, ({ priority, id }) => `${RANK[priority]}.${id}`)
}

function placeIn(cursor: string): QueuePlace {
  const [rank = '', id = ''] = cursor.split('.')
  if (!/^[1-3]$/.test(rank)) throw new BadInput('after must be a cursor that this list gave you.')
  return { rank: Number(rank), id: parseId('case', id) }
}
