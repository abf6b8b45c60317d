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
  const [reading, wallet, earnings] = [`reading:${readingId}`, `account:${walletId}`, `account:${earningsId}`]
  const [toReading, toWallet, toEarnings] = [bus.isHeard(reading), bus.isHeard(wallet), bus.isHeard(earnings)]
  // Most ticks concern pages of other nodes: they are not even read.
  if (!toReading && !toWallet && !toEarnings) return
  const tick = unpackTick(packed)
  if (toReading) bus.tellHere(reading, { tick })
  if (toWallet) bus.tellHere(wallet, walletIn(tick))
  if (toEarnings) bus.tellHere(earnings, { accountId: tick.earningsId } satisfies EarningsChanged)
}

const walletIn = (tick: TickPayload): BalanceChanged => ({
  accountId: tick.walletId,
  balance: String(tick.walletBalance),
  currency: tick.currency,
  version: tick.walletVersion,
})
