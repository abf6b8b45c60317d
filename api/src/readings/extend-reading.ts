import type { App } from '../app.ts'
import { BadInput, Forbidden } from '../foundation/fault.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { agreeToMinutes, askForMinutes } from '../sessions/index.ts'
import { OPEN, type Reading, RUNNING } from './reading.ts'
import { readingNow } from './reading-of.ts'
import { ReadingNotOpen } from './refusals.ts'
import { mustBeMinutes } from './ring/terms.ts'

const messageFor = wordsFor({
  'apiFault.forbidden.extend': [],
  'apiFault.forbidden.propose': [],
  'badInput.fewerMinutes': ['minutes'],
  'badInput.noMinuteLimit': [],
})

/**
 * The client agrees to so many minutes in all; null: until somebody ends it. Never fewer than agreed to before, so that
 * asked twice, or late, it means what it meant.
 */
export async function extendReading(
  app: App,
  viewer: Viewer,
  readingId: string,
  minutes: number | null,
): Promise<Reading | ReadingNotOpen> {
  mustBeMinutes(minutes)
  return app.db.transact(async tx => {
    const { id, side } = await readingNow(tx, viewer, readingId)
    if (side !== 'CLIENT') throw new Forbidden(messageFor('apiFault.forbidden.extend'))
    await agreeToMinutes(app, tx, { sessionId: id, personId: viewer.id, minutes })
    const reading = await readingNow(tx, viewer, id)
    return OPEN.has(reading.state) ? reading : new ReadingNotOpen(reading.state)
  })
}

/** The reader asks for so many minutes in all. Only the client's agreement extends the reading. */
export async function proposeExtension(
  app: App,
  viewer: Viewer,
  readingId: string,
  minutes: number,
): Promise<Reading | ReadingNotOpen> {
  mustBeMinutes(minutes)
  return app.db.transact(async tx => {
    const { id, side } = await readingNow(tx, viewer, readingId)
    if (side !== 'READER') throw new Forbidden(messageFor('apiFault.forbidden.propose'))
    await askForMinutes(app, tx, { sessionId: id, personId: viewer.id, minutes })
    const reading = await readingNow(tx, viewer, id)
    if (!RUNNING.has(reading.state)) return new ReadingNotOpen(reading.state)
    const { minuteLimit } = reading.row
    if (minuteLimit === null) throw new BadInput(messageFor('badInput.noMinuteLimit'))
    if (minuteLimit > minutes)
      throw new BadInput(messageFor('badInput.fewerMinutes', { minutes: minuteLimit }))
    return reading
  })
}
