import type { Transaction } from '../foundation/database/database.ts'
import { capture, hold, publishEarnings, release, Short } from '../ledger/index.ts'
import { hostMissingMs } from './booked-time.ts'
import { chargedOf, type Ending, type Meter } from './meter.ts'
import { pausesOfMeter } from './meters.store.ts'

/** Holds the meter's next minute; false when the wallet does not cover it, or it was not agreed to. */
export async function holdMinute(tx: Transaction, meter: Meter): Promise<boolean> {
  if (meter.minuteLimit !== null && meter.minutes >= meter.minuteLimit) return false
  const { participantId: subjectId, wallet, earnings, rate: amount, minutes } = meter
  const held = await hold(tx, { subjectId, wallet, amount, reason: 'session-minute', number: minutes + 1 })
  if (held instanceof Short) return false
  publishEarnings(tx, earnings)
  return true
}

/** The two have met: the price of booked time is held for the meter from now on, and settled with its minutes. */
export async function takeBookedPrice(tx: Transaction, meter: Meter): Promise<void> {
  const { booked, wallet, participantId: subjectId, earnings } = meter
  // What is prepaid elsewhere costs nothing here.
  if (!booked || booked.price === 0n) return
  await release(tx, { subjectId: booked.subjectId, wallet })
  const held = await hold(tx, { subjectId, wallet, amount: booked.price, reason: 'session-booking' })
  if (held instanceof Short) throw new Error(`the price of ${booked.subjectId} was not held`)
  meter.bookedHeld = booked.price
  publishEarnings(tx, earnings)
}

/** Milliseconds of a meter's booked time in which the host was missing, now that it ends. */
export async function missingAtTheEnd(
  tx: Transaction,
  { booked, participantId }: Meter,
  { hostCameAt, ending, at }: { hostCameAt: Date | null; ending: Ending; at: Date },
): Promise<number> {
  if (!booked) return 0
  return hostMissingMs(booked, {
    hostCameAt,
    endedAt: at,
    endedByHost: ending === 'HOST_ENDED' || ending === 'STAFF_ENDED',
    pauses: await pausesOfMeter(tx, participantId),
  })
}

/** A meter that has ended: its cost is the host's and the platform's, the rest of what was held goes back to the wallet. */
export async function settleMeter(tx: Transaction, meter: Meter): Promise<void> {
  const { participantId: subjectId, wallet, earnings, cost, fee } = meter
  if (chargedOf(meter) === 0n || cost === null || fee === null) return
  if (cost > 0n) await capture(tx, { subjectId, wallet, parts: [{ earnings, amount: cost, fee }] })
  // What was pending is no longer: the host's pages look again.
  else publishEarnings(tx, earnings)
  if (chargedOf(meter) > cost) await release(tx, { subjectId, wallet })
}
