import type { App } from '../app.ts'
import { busyWith } from '../availability/index.ts'
import { TopUpSucceeded } from '../billing/index.ts'
import { on } from '../foundation/events/events.ts'
import { announceFunds } from '../sessions/index.ts'

/** A client who tops up in a reading: the reader, who was warned that little was left, learns that it goes on. */
on(TopUpSucceeded, 'readings.announce-funds', async (app: App, { payload: { personId } }) => {
  await app.db.transact(async tx => {
    const sessionId = await busyWith(tx, personId, ['GUEST'])
    if (sessionId) await announceFunds(app, tx, { sessionId, personId })
  })
})
