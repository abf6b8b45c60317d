import type { App } from '../app.ts'
import { publishPresence } from '../availability/index.ts'
import { policies, readerById } from '../catalogue/index.ts'
import { ChannelNotOffered, insertForWaiting, priceOf, publishRinging } from '../readings/index.ts'
import { tend, waitingsByIds, withdraw } from './queue.store.ts'
import { publishQueue } from './queue-feed.ts'
import { waitersOf } from './waiters.ts'

/**
 * Once a second: says who is still here, settles what was rung, and rings for whose turn it is. Whatever ended a
 * reading, and whichever node it was on, the next is rung from here; a second that is missed is made up for by the next.
 */
export async function tendQueues(app: App): Promise<void> {
  const turns = await app.db.inOneStatement(async tx => {
    const tended = await tend(tx, waitersOf(app).ids)
    for (const { what, readerId } of tended) {
      if (what === 'away') publishPresence(tx, readerId)
      else if (what === 'changed') publishQueue(tx, readerId)
    }
    return tended.filter(({ what }) => what === 'turn').map(({ waitingId }) => waitingId)
  })
  for (const id of turns)
    await ringNext(app, id).catch(error =>
      app.log.error({ err: error, waiting: id }, 'a turn did not come; the next second tries again'),
    )
}

/** Rings the reader for this place, if it is its turn still. Any node may try, any number of times. */
export async function ringNext(app: App, id: string): Promise<void> {
  const row = (await waitingsByIds(app.db, [id])).get(id)
  if (!row) return
  const profile = await readerById(app, row.profileId)
  const policy = await policies(app)
  const price = profile && priceOf({ profile, policy }, row.channel)
  await app.db.inOneStatement(async tx => {
    if (!price || price instanceof ChannelNotOffered) await withdraw(tx, id)
    else {
      const told = await insertForWaiting(tx, id, {
        rate: price.rate.minor,
        minimumMinutes: policy.minimumMinutes,
        feeBasisPoints: 10_000 - policy.readerShareBasisPoints,
        ringSeconds: policy.ringSeconds,
        joinSeconds: policy.joinSeconds,
        graceSeconds: policy.graceSeconds,
      })
      if (told) publishRinging(tx, row.readerId)
    }
    publishQueue(tx, row.readerId)
  })
}
