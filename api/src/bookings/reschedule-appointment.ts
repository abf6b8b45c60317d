import type { App } from '../app.ts'
import { lockSchedule } from '../availability/index.ts'
import { type Reader, readerById } from '../catalogue/index.ts'
import type { Transaction } from '../foundation/database/database.ts'
import { claimRequest, completeRequest } from '../foundation/database/idempotency.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { emit } from '../foundation/events/events.ts'
import { Forbidden, NotFound } from '../foundation/fault.ts'
import type { Viewer } from '../foundation/viewer.ts'
import { wordsFor } from '../foundation/words.ts'
import { answerBy, mayMove } from './appointment.ts'
import { appointmentNow, appointmentOf, lockAppointment } from './appointment-of.ts'
import type { Appointment } from './appointment-type.ts'
import { isClientBusy, writeMove } from './appointments.store.ts'
import { AppointmentMoved, AppointmentRequested } from './events.ts'
import { publishAppointment } from './feed/publish-appointment.ts'
import {
  AlreadyBooked,
  AppointmentNotMovable,
  AppointmentNotOpen,
  type RescheduleAppointmentResult,
  SlotTaken,
  TooSoon,
} from './refusals.ts'
import { earliestStart } from './slots/free-slots.ts'
import { isSlot } from './slots/slots-of.ts'

const messageFor = wordsFor({ 'apiFault.forbidden.moveAppointment': [] })

export interface Rescheduling {
  readonly appointmentId: string
  readonly startsAt: Date
  readonly idempotencyKey: string
}

/**
 * The client moves an appointment to another free slot of the same length, for the price and by the terms it was made by. What
 * waited for the reader's acceptance, or was accepted, waits for it anew.
 */
export async function rescheduleAppointment(
  app: App,
  viewer: Viewer,
  { appointmentId, startsAt, idempotencyKey }: Rescheduling,
): Promise<typeof RescheduleAppointmentResult> {
  const { id, row } = await appointmentOf(app.db, viewer, appointmentId)
  const profile = await readerById(app, row.profileId)
  if (!profile) throw new NotFound('reader', row.profileId)
  const keyed = {
    personId: viewer.id,
    verb: 'rescheduleAppointment',
    key: idempotencyKey,
    meaning: [id, startsAt.toISOString()],
  }
  return app.db.transact(async tx => {
    const claim = await claimRequest(tx, keyed)
    if (claim.was === 'reused') return new IdempotencyKeyReused()
    if (claim.was === 'known') return appointmentNow(tx, viewer, claim.subjectId)
    const refused = await move(tx, viewer, profile, id, startsAt)
    if (refused) return refused
    await completeRequest(tx, keyed, id)
    return appointmentNow(tx, viewer, id)
  })
}

async function move(
  tx: Transaction,
  viewer: Viewer,
  profile: Reader,
  appointmentId: string,
  startsAt: Date,
): Promise<Exclude<typeof RescheduleAppointmentResult, Appointment> | null> {
  const known = await appointmentNow(tx, viewer, appointmentId)
  const schedule = await lockSchedule(tx, known.row.readerId)
  const { id, side, row, minutes } = await lockAppointment(tx, viewer, appointmentId)
  if (side !== 'CLIENT') throw new Forbidden(messageFor('apiFault.forbidden.moveAppointment'))
  const now = row.at
  const may = mayMove(row, now)
  if (may === 'NOT_OPEN') return new AppointmentNotOpen(row.state)
  if (may === 'TOO_LATE') return AppointmentNotMovable.tooLate(row.freeHours)
  if (may === 'TOO_OFTEN') return AppointmentNotMovable.tooOften(row.mostMoves)
  if (!schedule) return new SlotTaken(row.readerName)
  const earliest = earliestStart({ schedule, now })
  if (startsAt.getTime() < earliest) return new TooSoon(row.readerName, new Date(earliest))
  if (await isClientBusy(tx, viewer.id, startsAt, minutes, id)) return new AlreadyBooked()
  const slot = { readerId: row.readerId, schedule, timeZone: profile.timeZone, minutes, now, except: id }
  if (!(await isSlot(tx, slot, startsAt))) return new SlotTaken(row.readerName)
  const dueBy = row.isInstant ? null : answerBy({ ...row, startsAt }, now)
  const { bufferBefore, bufferAfter } = schedule
  await writeMove(tx, id, { startsAt, minutes, bufferBefore, bufferAfter, answerBy: dueBy })
  publishAppointment(tx, row)
  const payload = { clientId: row.clientId, readerId: row.readerId, startsAt: startsAt.toISOString() }
  const from = row.startsAt.toISOString()
  await emit(tx, AppointmentMoved, { subjectId: id, payload: { ...payload, from } })
  if (dueBy)
    await emit(tx, AppointmentRequested, {
      subjectId: id,
      payload: { ...payload, answerBy: dueBy.toISOString() },
    })
  return null
}
