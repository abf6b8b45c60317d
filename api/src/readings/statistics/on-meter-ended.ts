import type { App } from '../../app.ts'
import { readerById } from '../../catalogue/index.ts'
import { on } from '../../foundation/events/events.ts'
import { MeterEnded } from '../../sessions/index.ts'
import { byId } from '../readings.store.ts'
import { countCompletion } from './statistics.store.ts'

/** A reading that took place counts for its reader, under the attributes that they carry. */
on(MeterEnded, 'readings.count-completion', async (app: App, { subjectId }) => {
  const reading = await byId(app.db, subjectId)
  if (!reading?.endedAt || reading.totalSharedMs === 0n) return
  const reader = await readerById(app, reading.profileId)
  await countCompletion(app.db, reading, reader?.attributes.map(({ slug }) => slug) ?? [])
})
