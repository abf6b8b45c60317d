import type { App } from '../app.ts'
import type { Bus } from '../foundation/bus.ts'
import type { BalanceChanged, EarningsChanged } from '../ledger/index.ts'
import { concernedBy, type TickPayload, unpackTick } from './tick-payload.ts'

/** A charge is told once and heard thrice: as the reading's tick, by the client's wallet, by the reader's earnings. */
export function hearTicks({ bus }: Pick<App, 'bus'>): () => void {
  return bus.on('ticks', lines => {
    for (const packed of String(lines).split('\n')) hearTick(bus, packed)
  })
}

/** Most ticks concern pages of other nodes: of these no more is read than whom they concern. */
function hearTick(bus: Bus, packed: string): void {
  const { readingId, walletId, earningsId } = concernedBy(packed)
  let unpacked: TickPayload | undefined
  const tick = () => {
    unpacked ??= unpackTick(packed)
    return unpacked
  }
  bus.tellHere(`reading:${readingId}`, () => ({ tick: tick() }))
  bus.tellHere(`account:${walletId}`, () => walletIn(tick()))
  bus.tellHere(`account:${earningsId}`, (): EarningsChanged => ({ accountId: earningsId }))
}

const walletIn = (tick: TickPayload): BalanceChanged => ({
  accountId: tick.walletId,
  balance: String(tick.walletBalance),
  currency: tick.currency,
  version: tick.walletVersion,
})
