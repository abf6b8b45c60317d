import type { Transaction } from '../foundation/database/database.ts'
import type { Bus } from '../foundation/events/bus.ts'
import type { Charged } from './charge-due.ts'
import { chargedOf, shareOf } from './meter.ts'

/** A minute that was held, as the bus carries it: published only, the ledger has its row. Money in minor units as text, times in milliseconds. */
export interface Tick {
  readonly sessionId: string
  readonly participantId: string
  readonly walletId: string
  readonly earningsId: string
  readonly minutes: number
  readonly sequence: number
  readonly currency: string
  readonly rate: string
  readonly walletBalance: string
  readonly walletVersion: string
  readonly readerShare: string
  readonly at: number
  readonly sharedMs: number
  readonly activeSince: number
  readonly nextChargeAt: number
  readonly minuteLimit: number | null
  readonly bookedUntil: number | null
  readonly bookedMs: number
  readonly bookedHeld: string
}

/** Ticks that surely fit into one message of the bus. */
const TICKS_A_MESSAGE = 15

type Packed = readonly (string | number | null)[]

/** Publishes minutes that were held, several in one message. */
export function publishTicks(tx: Transaction, charged: readonly Charged[]): void {
  const packed = charged.filter(({ paid }) => paid).map(pack)
  for (let from = 0; from < packed.length; from += TICKS_A_MESSAGE)
    tx.publish('ticks', packed.slice(from, from + TICKS_A_MESSAGE))
}

const pack = (c: Charged): Packed => [
  c.sessionId,
  c.participantId,
  String(c.wallet),
  String(c.earnings),
  c.minutes,
  c.sequence,
  c.currency,
  String(c.rate),
  String(c.walletBalance),
  String(c.walletVersion),
  String(shareOf(chargedOf(c), c.feeBasisPoints)),
  c.at.getTime(),
  Number(c.sharedMs),
  c.activeSince.getTime(),
  c.nextChargeAt.getTime(),
  c.minuteLimit,
  c.bookedUntil?.getTime() ?? null,
  Number(c.bookedMs),
  String(c.bookedHeld),
]

function unpack(p: Packed): Tick {
  const [sessionId, participantId, walletId, earningsId, minutes, sequence, currency, rate] = p
  const [
    walletBalance,
    walletVersion,
    readerShare,
    at,
    sharedMs,
    activeSince,
    nextChargeAt,
    minuteLimit,
    ...booked
  ] = p.slice(8)
  const [bookedUntil, bookedMs, bookedHeld] = booked
  return {
    sessionId,
    participantId,
    walletId,
    earningsId,
    minutes,
    sequence,
    currency,
    rate,
    walletBalance,
    walletVersion,
    readerShare,
    at,
    sharedMs,
    activeSince,
    nextChargeAt,
    minuteLimit,
    bookedUntil,
    bookedMs,
    bookedHeld,
  } as Tick
}

/** Brings each tick to the listeners of its session, of the guest's wallet and of the host's earnings in this process. Returns how to stop. */
export function distributeTicks({ bus }: { bus: Bus }): () => void {
  return bus.on('ticks', data => {
    for (const packed of data as Packed[]) distribute(bus, packed)
  })
}

/** Most ticks concern pages of other nodes: for these nothing is made. */
function distribute(bus: Bus, packed: Packed): void {
  let unpacked: Tick | undefined
  const tick = () => {
    unpacked ??= unpack(packed)
    return unpacked
  }
  const [sessionId, , walletId, earningsId] = packed
  bus.publishHere(`event:${sessionId}`, () => ({ tick: tick() }))
  bus.publishHere(`account:${walletId}`, () => ({
    accountId: String(walletId),
    balance: tick().walletBalance,
    currency: tick().currency,
    version: tick().walletVersion,
  }))
  bus.publishHere(`account:${earningsId}`, () => ({ accountId: String(earningsId) }))
}
