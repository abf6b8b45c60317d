import type { App } from '../app.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { on } from '../foundation/events/events.ts'
import { MeterEnded } from '../sessions/index.ts'
import { countUnjoinedRing, forgetUnjoinedRings } from '../trust/index.ts'
import { loadReading } from './readings.store.ts'

/** A ring that was accepted and that the client never joined held the reader for nothing: the client waits longer before the next one. */
on(MeterEnded, 'readings.count-unjoined-rings', async (app: App, { subjectId, payload }) => {
  await app.db.transact(async tx => {
    const reading = await loadReading(tx, subjectId)
    if (!reading || reading.appointmentId !== null) return
    const { clientId, readerId } = reading
    if (payload.cost !== '0') await forgetUnjoinedRings(tx, clientId, readerId)
    if (payload.ending !== 'NEVER_CONNECTED' || reading.clientJoinedAt) return
    const once = { personId: clientId, verb: 'unjoined-ring', key: subjectId, meaning: [] }
    if ((await claimRequest(tx, once)).was !== 'new') return
    await countUnjoinedRing(tx, clientId, readerId)
    await completeRequest(tx, once, subjectId)
  })
})
