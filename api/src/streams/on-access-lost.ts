import { AccessLost, accountsOf } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { on } from '../foundation/events/events.ts'
import { finish } from './end-stream.ts'
import { forgetAuthor, streamsOn } from './people/person.store.ts'
import { lockStream, openOf } from './streams.store.ts'

/** Whoever is shut out neither streams nor watches: their streams end with all entries given back, and the engine drops them. */
on(AccessLost, 'streams.end-those-of-the-shut-out', async (app: App, { subjectId: personId }) => {
  for (const id of await openOf(app.db, personId))
    await app.db.transact(async tx => {
      const row = await lockStream(tx, id)
      if (row) await finish(tx, row, 'SHUT_OUT')
    })
  for (const channel of await streamsOn(app.db)) await app.liveVideo.remove(channel, personId)
  const account = (await accountsOf(app.db, [personId])).get(personId)
  if (account?.deletedAt) await forgetAuthor(app.db, personId)
})
