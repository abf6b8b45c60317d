import {
  DAY_MS,
  MINUTE_MS,
  ownBusyOf,
  presenceOfReaders,
  type Schedule,
  type Stretch,
} from '../../availability/index.ts'
import type { Queryable } from '../../foundation/database/database.ts'
import { takenOf } from '../appointments.store.ts'
import { freeSlots, type Taken } from './free-slots.ts'

/** @rule how long a live reading keeps slots from being offered: the half hour from now, since nobody knows when it ends. */
const LIVE_READING_MINUTES = 30

export interface SlotsWanted {
  readonly readerId: string
  readonly schedule: Schedule
  readonly timeZone: string
  readonly minutes: number
  readonly within: Stretch
  readonly now: Date
  /** An appointment that is about to leave its own time. */
  readonly except?: string
}

/** When a reader's appointments of one length may begin: three statements, however long the time asked for is. */
export async function slotsOf(on: Queryable, wanted: SlotsWanted): Promise<Date[]> {
  const { readerId, within, now, except } = wanted
  // Whole days of the reader on both ends, with the longest appointment and its buffers.
  const [from, to] = [within.from.getTime() - 2 * DAY_MS, within.to.getTime() + 2 * DAY_MS]
  const appointments = await takenOf(on, readerId, new Date(from), new Date(to))
  const presence = (await presenceOfReaders(on, [readerId])).get(readerId)
  const elsewhere = (await ownBusyOf(on, [readerId], { from: new Date(from), to: new Date(to) })).get(
    readerId,
  )
  const taken: Taken[] = [
    ...appointments.filter(({ id }) => id !== except),
    ...(elsewhere ?? []).map(each => ({ ...each, startsAt: null })),
  ]
  if (presence?.busyMs != null) taken.push(untilLiveIsOver(now))
  return freeSlots({ ...wanted, taken })
}

/** What a live reading takes of a reader's time. */
export const untilLiveIsOver = (now: Date): Taken => ({
  from: now,
  to: new Date(now.getTime() + LIVE_READING_MINUTES * MINUTE_MS),
  startsAt: null,
})

/** Whether one moment is such a slot. */
export async function isSlot(
  on: Queryable,
  wanted: Omit<SlotsWanted, 'within'>,
  startsAt: Date,
): Promise<boolean> {
  const within = { from: startsAt, to: new Date(startsAt.getTime() + 1) }
  return (await slotsOf(on, { ...wanted, within })).length > 0
}
