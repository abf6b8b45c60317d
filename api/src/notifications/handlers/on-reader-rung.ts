import type { App } from '../../app.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { on } from '../../foundation/events/events.ts'
import { byId, ReaderRung } from '../../readings/index.ts'
import { notify } from '../notify.ts'

/** A ring reaches the reader where they are, their phone in a pocket. Of one that is over already nobody is told. */
on(ReaderRung, 'notifications.ring', async (app: App, { subjectId: personId, payload: { readingId } }) => {
  const reading = await byId(app.db, readingId)
  if (reading?.state !== 'RINGING') return
  const { clientId, channel } = reading
  const facts = { client: { id: clientId }, channel, reading: readingId }
  const link = `/reading/${globalId('Reading', readingId)}`
  await app.db.transact(tx =>
    notify(tx, 'RING', [{ personId, facts, link, eventKey: `reading:${readingId}:ring` }]),
  )
})
