import type { App } from '../../app.ts'
import { busyWith } from '../../availability/index.ts'
import { on } from '../../foundation/events/events.ts'
import { MeterEnded } from '../../sessions/index.ts'
import { resume } from '../go-live.ts'
import { lockStream } from '../streams.store.ts'
import { streamPausedFor, waitForReading } from './private-requests.store.ts'

/**
 * The private reading that a stream was paused for is over: the stream goes on, and its reader has the policy's minutes to be back at
 * their page. Whoever is in a reading again by then, an appointment that began, goes on after that one.
 */
on(MeterEnded, 'streams.go-on-after-reading', async (app: App, { subjectId }) => {
  const id = await streamPausedFor(app.db, subjectId)
  if (id === null) return
  await app.db.transact(async tx => {
    const row = await lockStream(tx, id)
    if (row?.pausedFor !== subjectId || (await resume(tx, row))) return
    const other = await busyWith(tx, row.readerId, ['HOST'])
    if (other !== null) await waitForReading(tx, id, other)
  })
})
