import type { Queryable } from '../foundation/database.ts'
import { Forbidden, NotFound } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { waitingOfClient, waitingsByIds } from './queue.store.ts'
import { Waiting, type WaitingRow } from './waiting.ts'

/** A place in a queue. Throws NOT_FOUND, and FORBIDDEN for anybody but whose it is. */
export async function waitingOf(on: Queryable, viewer: Viewer, waitingId: string): Promise<Waiting> {
  const id = parseId('waiting', waitingId)
  return seenBy(viewer, id, (await waitingsByIds(on, [id])).get(id))
}

/** Where the viewer waits now, or is rung for. */
export async function currentWaiting(on: Queryable, viewer: Viewer): Promise<Waiting | null> {
  const row = await waitingOfClient(on, viewer.id)
  return row && Waiting.of(row)
}

function seenBy(viewer: Viewer, id: string, row: WaitingRow | undefined): Waiting {
  if (!row) throw new NotFound('waiting', id)
  if (row.clientId !== viewer.id) throw new Forbidden('Only who waits may see this place in a queue.')
  return Waiting.of(row)
}
