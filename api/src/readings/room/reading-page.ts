import type { Context } from '../../app.ts'
import { type Connection, connectionOf, pageOf, pageSize } from '../../foundation/contract/connection.ts'
import { parseId } from '../../foundation/ids.ts'
import { Reading, type Side } from '../reading.ts'
import { page } from '../readings.store.ts'

export const ReadingConnection = connectionOf('Reading', () => Reading)

/** The viewer's readings on one side, newest first. */
export async function readingPage(
  { app, viewer }: Context,
  side: Side,
  first: number,
  after: string | null,
): Promise<Connection<Reading>> {
  const rows = await page(app.db, side, viewer.id, after ? parseId('reading', after) : null, pageSize(first))
  return pageOf(
    rows.map(row => Reading.seenBy(side, row)),
    first,
    after,
    reading => reading.id,
  )
}
