import type { Database, Transaction } from '../foundation/database/database.ts'
import { Forbidden, NotFound } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { Reading, type ReadingRow, type Side, sideOf } from './reading.ts'
import { byId, loadReading, lock } from './readings.store.ts'

const messageFor = wordsFor({
  'apiFault.forbidden.reading': [],
})

/** A reading as the viewer's side sees it. Throws NOT_FOUND, and FORBIDDEN for anybody but its two sides. */
export async function readingOf(db: Database, viewer: Viewer, readingId: string): Promise<Reading> {
  return seenBy(viewer, readingId, await byId(db, parseId('reading', readingId)))
}

/** The same, locked until the transaction ends: what a verb decides by. */
export async function lockReading(tx: Transaction, viewer: Viewer, readingId: string): Promise<Reading> {
  return seenBy(viewer, readingId, await lock(tx, parseId('reading', readingId)))
}

/** The same as it stands within a transaction. */
export async function readingNow(tx: Transaction, viewer: Viewer, readingId: string): Promise<Reading> {
  return seenBy(viewer, readingId, await loadReading(tx, parseId('reading', readingId)))
}

function seenBy(viewer: Viewer, id: string, row: ReadingRow | null): Reading {
  if (!row) throw new NotFound('reading', id)
  return Reading.seenBy(mustBeASide(viewer, row), row)
}

function mustBeASide(viewer: Viewer, row: ReadingRow): Side {
  const side = sideOf(row, viewer.id)
  if (!side) throw new Forbidden(messageFor('apiFault.forbidden.reading'))
  return side
}
