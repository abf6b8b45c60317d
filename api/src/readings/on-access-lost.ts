import { AccessLost } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { busyWith } from '../availability/index.ts'
import { policies } from '../catalogue/index.ts'
import { on } from '../foundation/events/events.ts'
import { dismiss } from '../sessions/index.ts'
import { stop } from './desk/stop-reading.ts'
import { setWaitingState, waitingOfClient } from './queue/queue.store.ts'
import { publishQueue } from './queue/queue-feed.ts'
import { lock, setAnswer } from './readings.store.ts'
import { publishRinging } from './ring/incoming-feed.ts'

/**
 * Whoever is shut out is in no reading and no queue any more: what was shared until now is settled.
 * @rule what a reading costs that staff end: what was shared until then, less the policy's minutes when staff end it or shut its reader out; a client who is shut out pays what was shared.
 */
on(AccessLost, 'readings.end-of-the-shut-out', async (app: App, { subjectId: personId }) => {
  const { stoppedMinutes } = (await policies(app)).cases
  await app.db.transact(async tx => {
    for (const role of ['HOST', 'GUEST'] as const) {
      const id = await busyWith(tx, personId, [role])
      const reading = id && (await lock(tx, id))
      if (!reading) continue
      if (reading.state === 'RINGING') {
        await setAnswer(tx, id, 'CANCELLED')
        await dismiss(app, tx, id)
        publishRinging(tx, reading.readerId)
      } else await stop(app, tx, reading, { forgivenMinutes: role === 'HOST' ? stoppedMinutes : 0 })
    }
    const waiting = await waitingOfClient(tx, personId)
    if (waiting?.state !== 'WAITING') return
    await setWaitingState(tx, waiting.id, 'LEFT')
    publishQueue(tx, waiting.readerId)
  })
})
