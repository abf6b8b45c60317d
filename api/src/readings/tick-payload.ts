import type { Tick } from './event-log.ts'

/** A tick on the bus: a list rather than an object, since tens of thousands may pass in a second. */
export type TickPayload = Tick & {
  clientId: string
  readerId: string
  walletId: string
  walletVersion: string
  earningsId: string
  earningsVersion: string
  earnings: bigint
}
export type PackedTick = readonly (string | number)[]

export type Ticked = Omit<TickPayload, 'walletId' | 'walletVersion' | 'earningsId' | 'earningsVersion'> &
  Record<'walletId' | 'walletVersion' | 'earningsId' | 'earningsVersion', bigint>

export function packTick(t: Ticked): PackedTick {
  return [
    t.readingId,
    t.minute,
    t.sequence,
    t.currency,
    String(t.rate),
    String(t.walletBalance),
    String(t.charged),
    String(t.readerShare),
    t.at.getTime(),
    String(t.sharedMs),
    t.activeSince?.getTime() ?? 0,
    t.nextChargeAt?.getTime() ?? 0,
    t.clientId,
    t.readerId,
    String(t.walletId),
    String(t.walletVersion),
    String(t.earningsId),
    String(t.earningsVersion),
    String(t.earnings),
  ]
}

export function unpackTick(p: PackedTick): TickPayload {
  const text = (at: number) => String(p[at])
  const whole = (at: number) => BigInt(text(at))
  const moment = (at: number) => (p[at] ? new Date(Number(p[at])) : null)
  return {
    readingId: text(0),
    minute: Number(p[1]),
    sequence: Number(p[2]),
    currency: text(3),
    rate: whole(4),
    walletBalance: whole(5),
    charged: whole(6),
    readerShare: whole(7),
    at: new Date(Number(p[8])),
    sharedMs: whole(9),
    activeSince: moment(10),
    nextChargeAt: moment(11),
    clientId: text(12),
    readerId: text(13),
    walletId: text(14),
    walletVersion: text(15),
    earningsId: text(16),
    earningsVersion: text(17),
    earnings: whole(18),
  }
}
