import type { App } from '../app.ts'
import { type PackedTick, unpackTick } from './tick-payload.ts'

/** One announcement a charge is three for the pages: the reading's tick, the client's wallet, the reader's earnings. */
export function hearTicks(app: Pick<App, 'bus'>): () => void {
  return app.bus.on('tick', packed => {
    const tick = unpackTick(packed as PackedTick)
    const { currency } = tick
    app.bus.tellHere(`reading:${tick.readingId}`, { tick })
    app.bus.tellHere(`account:${tick.walletId}`, {
      accountId: tick.walletId,
      ownerId: tick.clientId,
      balance: String(tick.walletBalance),
      currency,
      version: tick.walletVersion,
    })
    app.bus.tellHere(`account:${tick.earningsId}`, {
      accountId: tick.earningsId,
      ownerId: tick.readerId,
      balance: String(tick.earnings),
      currency,
      version: tick.earningsVersion,
    })
  })
}
