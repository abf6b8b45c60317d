import type { Queryable } from '../../foundation/database/database.ts'
import { Forbidden, NotFound } from '../../foundation/fault.ts'
import { parseId } from '../../foundation/ids.ts'
import type { Viewer } from '../../foundation/viewer.ts'
import { wordsFor } from '../../foundation/words.ts'
import { withPaces } from './paces.ts'
import { waitingOfClient, waitingRows } from './queue.store.ts'
import { Waiting, type WaitingRow } from './waiting.ts'

const messageFor = wordsFor({
  'apiFault.forbidden.waiting': [],
})

/** A place in a queue. Throws NOT_FOUND, and FORBIDDEN for anybody but whose it is. */
export async function waitingOf(on: Queryable, viewer: Viewer, waitingId: string): Promise<Waiting> {
  const id = parseId('waiting', waitingId)
  const row = mustBeTheirs(viewer, id, (await waitingRows(on, [id])).get(id))
  return waitingWithPace(on, row)
}

/** Where the viewer waits now, or is rung for. */
export async function currentWaiting(on: Queryable, viewer: Viewer): Promise<Waiting | null> {
  const row = await waitingOfClient(on, viewer.id)
  return row && waitingWithPace(on, row)
}

async function waitingWithPace(on: Queryable, row: WaitingRow): Promise<Waiting> {
  const [waiting] = await withPaces(on, [row])
  if (!waiting) throw new Error('a place has no pace')
  return Waiting.of(waiting)
}

function mustBeTheirs(viewer: Viewer, id: string, row: WaitingRow | undefined): WaitingRow {
  if (!row) throw new NotFound('waiting', id)
  if (row.clientId !== viewer.id) throw new Forbidden(messageFor('apiFault.forbidden.waiting'))
  return row
}
