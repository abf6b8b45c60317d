import { mayAllEnter } from '../accounts/index.ts'
import type { App } from '../app.ts'
import { lockSchedule } from '../availability/index.ts'
import type { Localized } from '../catalogue/index.ts'
import type { Money } from '../foundation/contract/money-type.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { emit } from '../foundation/events/events.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { accountOf } from '../ledger/index.ts'
import { answerBy } from './appointment.ts'
import { insertAppointment, isClientBusy } from './appointments.store.ts'
import { AppointmentBooked, AppointmentRequested } from './events.ts'
import { publishAppointment } from './feed/publish-appointment.ts'
import { AlreadyBooked, SlotTaken, TooSoon } from './refusals.ts'
import type { Request, Terms } from './request.ts'
import { earliestStart } from './slots/free-slots.ts'
import { isSlot } from './slots/slots-of.ts'

/** What was agreed of an appointment beside its time. */
export interface Agreed {
  readonly serviceId: string | null
  readonly serviceNames: Localized | null
  /** What the caller holds for it; nothing where it is prepaid. */
  readonly price: Money
  /** A minute after its end, in minor units. */
  readonly rate: bigint
  readonly isInstant: boolean
  /** What holds its price instead, such as a voucher. */
  readonly prepaidBy: string | null
}

/** Puts an appointment into a free slot of a reader; its money is the caller's. */
export async function place(
  app: App,
  tx: Transaction,
  viewer: Viewer,
  { profile, reader, policy }: Terms,
  {
    startsAt,
    minutes,
    topic,
    question,
    channel,
  }: Pick<Request, 'startsAt' | 'minutes' | 'topic' | 'question' | 'channel'>,
  { price, isInstant, ...agreed }: Agreed,
): Promise<string | AlreadyBooked | SlotTaken | TooSoon> {
  const now = app.clock.now()
  // Somebody may have been shut out since this was asked for.
  if (!(await mayAllEnter(tx, [viewer.id, reader.id]))) return new SlotTaken(profile.name)
  // Appointments of one reader are made one after the other; so many a day would not hold otherwise.
  const schedule = await lockSchedule(tx, reader.id)
  if (!schedule) return new SlotTaken(profile.name)
  const earliest = earliestStart({ schedule, now })
  if (startsAt.getTime() < earliest) return new TooSoon(profile.name, new Date(earliest))
  if (await isClientBusy(tx, viewer.id, startsAt, minutes)) return new AlreadyBooked()
  const slot = { readerId: reader.id, schedule, timeZone: profile.timeZone, minutes, now }
  if (!(await isSlot(tx, slot, startsAt))) return new SlotTaken(profile.name)
  const { mostMoves, answerHours, ...terms } = policy.appointments
  const wallet = await accountOf(tx, viewer.id, 'wallet', price.currency)
  const earnings = await accountOf(tx, reader.id, 'earnings', price.currency)
  const dueBy = isInstant ? null : answerBy({ answerHours, startsAt }, now)
  const id = await insertAppointment(tx, {
    ...{ clientId: viewer.id, readerId: reader.id, profileId: profile.id, readerName: profile.name },
    ...{ channel, topic, question, startsAt, minutes, ...agreed },
    ...{ bufferBefore: schedule.bufferBefore, bufferAfter: schedule.bufferAfter },
    ...{ price: price.minor, currency: price.currency, wallet: wallet.id, earnings: earnings.id },
    ...{ feeBasisPoints: 10_000 - policy.readerShareBasisPoints, ...terms, mostMoves },
    ...{ isInstant, answerHours, requestedAt: now, answerBy: dueBy },
  })
  // Another reader's slot at the same moment: the client is in one place only.
  if (!id) return new AlreadyBooked()
  publishAppointment(tx, { id, clientId: viewer.id, readerId: reader.id })
  const payload = { clientId: viewer.id, readerId: reader.id, startsAt: startsAt.toISOString() }
  if (dueBy)
    await emit(tx, AppointmentRequested, {
      subjectId: id,
      payload: { ...payload, answerBy: dueBy.toISOString() },
    })
  else await emit(tx, AppointmentBooked, { subjectId: id, payload })
  return id
}
