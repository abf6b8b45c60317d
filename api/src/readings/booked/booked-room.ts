import type { App } from '../../app.ts'
import { type BusyRole, occupy } from '../../availability/index.ts'
import type { Transaction } from '../../foundation/database/database.ts'
import { emit } from '../../foundation/events/events.ts'
import { accountOf } from '../../ledger/index.ts'
import { admit, closeUnmet, openSession, SessionChanged } from '../../sessions/index.ts'
import { insertRoom, type NewReading } from '../readings.store.ts'

/** What an appointment's room is held by, as it was agreed. Money in minor units. */
export interface BookedRoom extends Omit<NewReading, 'ringSeconds'> {
  readonly appointmentId: string
  readonly startsAt: Date
  readonly endsAt: Date
  /** Held for the appointment until the two have met. */
  readonly price: bigint
  /** A minute after the end. */
  readonly rate: bigint
  readonly currency: string
  readonly feeBasisPoints: number
  readonly policy: {
    readonly billsBy: 'SECOND' | 'MINUTE'
    readonly joinSeconds: number
    readonly graceSeconds: number
  }
}

/**
 * Opens the room of an appointment: a reading that nobody rings for, whose time is paid for beforehand and which goes on after
 * its end only for minutes that the client agrees to. The reader is busy from now on, unless they are in another reading still.
 */
export async function openBookedRoom(app: App, tx: Transaction, room: BookedRoom): Promise<string> {
  const { clientId, readerId, currency, policy } = room
  const id = await insertRoom(tx, room)
  const wallet = await accountOf(tx, clientId, 'wallet', currency)
  const earnings = await accountOf(tx, readerId, 'earnings', currency)
  const meter = {
    wallet: wallet.id,
    earnings: earnings.id,
    rate: room.rate,
    currency,
    billsBy: policy.billsBy,
    feeBasisPoints: room.feeBasisPoints,
    minuteLimit: 0,
    booked: { subjectId: room.appointmentId, price: room.price, from: room.startsAt, until: room.endsAt },
  }
  await openSession(tx, {
    id,
    hostId: readerId,
    guests: [{ personId: clientId, meter }],
    joinSeconds: policy.joinSeconds,
    graceSeconds: policy.graceSeconds,
  })
  await emit(tx, SessionChanged, { subjectId: id, payload: { minutes: 0, isOver: false } })
  await admit(app, tx, id)
  await comeToRoom(tx, id, readerId, 'HOST')
  return id
}

/** Somebody is busy with their appointment from now on; false when they are in another reading. */
export const comeToRoom = (
  tx: Transaction,
  readingId: string,
  personId: string,
  role: BusyRole,
): Promise<boolean> => occupy(tx, readingId, [{ personId, role }])

/** Closes a room in which the two have not met; false when they have, and the meter settles it. */
export const closeBookedRoom = (app: App, tx: Transaction, readingId: string): Promise<boolean> =>
  closeUnmet(app, tx, readingId)
