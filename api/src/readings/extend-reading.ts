import type { App } from '../app.ts'
import { BadInput, Forbidden } from '../foundation/fault.ts'
import { parseId } from '../foundation/ids.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { OPEN, type Reading, RUNNING, type Side } from './reading.ts'
import { toldTo } from './reading-of.ts'
import { extend, propose, type Told } from './readings.store.ts'
import { ReadingNotOpen } from './refusals.ts'
import { mustBeMinutes } from './terms.ts'

/**
 * The client agrees to so many minutes in all; null: until somebody ends it. Never fewer than agreed to before, so that
 * said twice, or late, it means what it meant.
 */
export async function extendReading(
  app: App,
  viewer: Viewer,
  id: string,
  minutes: number | null,
): Promise<Reading | ReadingNotOpen> {
  mustBeMinutes(minutes)
  return app.db.inOneStatement(async tx => {
    const told = await extend(tx, parseId('reading', id), viewer.id, minutes)
    const reading = toldToSide('CLIENT', viewer, id, told)
    return OPEN.has(reading.state) ? reading : new ReadingNotOpen(reading.state)
  })
}

/** The reader asks for so many minutes in all. Only the client's word extends the reading. */
export async function proposeExtension(
  app: App,
  viewer: Viewer,
  id: string,
  minutes: number,
): Promise<Reading | ReadingNotOpen> {
  mustBeMinutes(minutes)
  return app.db.inOneStatement(async tx => {
    const told = await propose(tx, parseId('reading', id), viewer.id, minutes)
    const reading = toldToSide('READER', viewer, id, told)
    if (!RUNNING.has(reading.state)) return new ReadingNotOpen(reading.state)
    const { minuteLimit } = reading.row
    if (minuteLimit === null) throw new BadInput('This reading goes on until somebody ends it.')
    if (minuteLimit > minutes) throw new BadInput(`The client agreed to ${minuteLimit} minutes already.`)
    return reading
  })
}

function toldToSide(side: Side, viewer: Viewer, id: string, told: Told | null): Reading {
  const reading = toldTo(viewer, id, told)
  if (reading.side !== side)
    throw new Forbidden(
      side === 'CLIENT'
        ? 'Only the client agrees to more minutes; a reader may propose them.'
        : 'Only the reader proposes; a client extends the reading.',
    )
  return reading
}
