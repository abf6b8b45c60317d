import type { App } from '../app.ts'
import type { Bus } from '../foundation/bus.ts'
import type { BalanceChanged, EarningsChanged } from '../wallet/index.ts'
import { concernedBy, type TickPayload, unpackTick } from './tick-payload.ts'

/** A charge is told once and heard thrice: as the reading's tick, by the client's wallet, by the reader's earnings. */
export function hearTicks({ bus }: Pick<App, 'bus'>): () => void {
  return bus.on('ticks', lines => {
    for (const packed of String(lines).split('\n')) hearTick(bus, packed)
  })
}

function hearTick(bus: Bus, packed: string): void {
  const [readingId, walletId, earningsId] = concernedBy(packed)
  const topics = [`reading:${readingId}`, `account:${walletId}`, `account:${earningsId}`] as const
  // Most ticks concern pages of other nodes: they are not even read.
  if (!topics.some(topic => bus.isHeard(topic))) return
  const tick = unpackTick(packed)
  bus.tellHere(topics[0], { tick })
  bus.tellHere(topics[1], walletIn(tick))
  bus.tellHere(topics[2], { accountId: tick.earningsId } satisfies EarningsChanged)
}

const walletIn = (tick: TickPayload): BalanceChanged => ({
  accountId: tick.walletId,
  balance: String(tick.walletBalance),
  currency: tick.currency,
  version: tick.walletVersion,
})
