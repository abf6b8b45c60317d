import type { App } from '../../app.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { on } from '../../foundation/events/events.ts'
import { ReadingStopped, stopsOf } from '../../readings/index.ts'
import { notify } from '../notify.ts'

/** Both sides hear that our team ended their reading, in the words that whoever ended it left for them. */
on(ReadingStopped, 'notifications.reading-stopped', async (app: App, { subjectId, payload }) => {
  const { clientId, readerId } = payload
  const words = (await stopsOf(app.db, [subjectId])).get(subjectId)?.words ?? ''
  const link = `/reading/${globalId('Reading', subjectId)}/receipt`
  const eventKey = `reading:${subjectId}:stopped`
  await app.db.transact(tx =>
    notify(tx, 'READING_STOPPED', [
      { personId: clientId, facts: { name: { id: readerId }, words }, link, eventKey },
      { personId: readerId, facts: { name: { id: clientId }, words }, link, eventKey },
    ]),
  )
})
