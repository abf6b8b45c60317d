import { busyWith } from '../availability/index.ts'
import type { Transaction } from '../foundation/database/database.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { Reading, type Side } from './reading.ts'
import { loadReading } from './readings.store.ts'
import { AlreadyInReading } from './refusals.ts'

/** The reading that the viewer is in already on a side, and the refusal that names it; null when they are in none. */
export async function busyReading(
  tx: Transaction,
  { id }: Viewer,
  side: Side,
): Promise<{ id: string; refusal: AlreadyInReading } | null> {
  const subject = await busyWith(tx, id, [side === 'CLIENT' ? 'GUEST' : 'HOST'])
  const open = subject && (await loadReading(tx, subject))
  return open ? { id: open.id, refusal: new AlreadyInReading(Reading.seenBy(side, open)) } : null
}
