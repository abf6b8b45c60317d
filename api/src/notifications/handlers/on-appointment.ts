import type { App } from '../../app.ts'
import {
  AppointmentBooked,
  AppointmentEnded,
  AppointmentMoved,
  AppointmentReminderDue,
  AppointmentRequested,
  type AppointmentRow,
  appointmentById,
} from '../../bookings/index.ts'
import { readerById } from '../../catalogue/index.ts'
import { globalId } from '../../foundation/contract/global-id.ts'
import { on } from '../../foundation/events/events.ts'
import { settingsOf } from '../choices/choices.store.ts'
import { AT_ONCE } from '../choices/plan.ts'
import type { FactKinds } from '../facts.ts'
import { notify } from '../notify.ts'

on(AppointmentRequested, 'notifications.appointment-requested', async (app: App, { subjectId, sequence }) => {
  const appointment = await appointmentById(app.db, subjectId)
  if (appointment?.state !== 'REQUESTED') return
  const zone = await zoneOf(app, appointment)
  const { readerId, clientId, startsAt, answerBy } = appointment
  const facts = {
    name: { id: clientId },
    time: at(startsAt, zone),
    minutes: minutesOf(appointment),
    until: at(answerBy ?? startsAt, zone),
  }
  const eventKey = `appointment:${subjectId}:${sequence}`
  await app.db.transact(tx =>
    notify(tx, 'APPOINTMENT_REQUESTED', [{ personId: readerId, facts, link: pageOf(subjectId), eventKey }]),
  )
})

on(AppointmentBooked, 'notifications.appointment-booked', async (app: App, { subjectId, sequence }) => {
  const appointment = await appointmentById(app.db, subjectId)
  if (appointment?.state !== 'BOOKED') return
  const time = at(appointment.startsAt, await zoneOf(app, appointment))
  const eventKey = `appointment:${subjectId}:${sequence}`
  const minutes = minutesOf(appointment)
  const notices = bothOf(appointment).map(personId => ({
    personId,
    facts: { name: otherOf(appointment, personId), time, minutes },
    link: pageOf(subjectId),
    eventKey,
  }))
  await app.db.transact(tx => notify(tx, 'APPOINTMENT_BOOKED', notices))
})

/** Of one that waits for their answer anew, the reader hears as of a request. */
on(
  AppointmentMoved,
  'notifications.appointment-moved',
  async (app: App, { subjectId, sequence, payload }) => {
    const appointment = await appointmentById(app.db, subjectId)
    if (appointment?.state !== 'BOOKED' || appointment.startsAt.toISOString() !== payload.startsAt) return
    const zone = await zoneOf(app, appointment)
    const { readerId, clientId, startsAt } = appointment
    const facts = {
      name: { id: clientId },
      time: at(startsAt, zone),
      before: { at: payload.from, zone },
    }
    const eventKey = `appointment:${subjectId}:${sequence}`
    await app.db.transact(tx =>
      notify(tx, 'APPOINTMENT_MOVED', [{ personId: readerId, facts, link: pageOf(subjectId), eventKey }]),
    )
  },
)

/** What took place needs no words; of a failed one, those who may not know hear. */
on(
  AppointmentEnded,
  'notifications.appointment-ended',
  async (app: App, { subjectId, sequence, payload }) => {
    const { ended, by, clientId, readerId, startsAt, refunded } = payload
    const appointment = await appointmentById(app.db, subjectId)
    if (!appointment || ended === 'COMPLETED') return
    const zone = await zoneOf(app, appointment)
    const concerned = ended === 'DECLINED' || ended === 'LAPSED' ? [clientId] : [clientId, readerId]
    const notices = concerned
      .filter(each => each !== (by === 'CLIENT' ? clientId : by && readerId))
      .map(personId => ({
        personId,
        facts: {
          name: otherOf(appointment, personId),
          time: { at: startsAt, zone },
          ended,
          back: personId === clientId && BigInt(refunded.minor) > 0n ? refunded : null,
        },
        link: pageOf(subjectId),
        eventKey: `appointment:${subjectId}:${sequence}`,
      }))
    await app.db.transact(tx => notify(tx, 'APPOINTMENT_ENDED', notices))
  },
)

/**
 * One that was cancelled or moved meanwhile is not what anybody is reminded of. Of several reminders that are due at once, a side gets the latest
 * that they chose.
 */
on(AppointmentReminderDue, 'notifications.appointment-reminder', async (app: App, { subjectId, payload }) => {
  const appointment = await appointmentById(app.db, subjectId)
  const { reminders, startsAt } = payload
  if (appointment?.state !== 'BOOKED' || appointment.startsAt.toISOString() !== startsAt) return
  const time = at(appointment.startsAt, await zoneOf(app, appointment))
  const settings = await settingsOf(app.db, bothOf(appointment))
  for (const personId of bothOf(appointment)) {
    const wanted = (settings.get(personId) ?? AT_ONCE).reminders
    const reminder = reminders.findLast(each => wanted.includes(each))
    if (!reminder) continue
    const notice = {
      personId,
      facts: { name: otherOf(appointment, personId), time, appointment: subjectId, startsAt },
      link: pageOf(subjectId),
      eventKey: `appointment:${subjectId}:${startsAt}:${reminder}`,
    }
    const type = reminder === 'SOON' ? 'APPOINTMENT_SOON' : 'APPOINTMENT_REMINDER'
    await app.db.transact(tx => notify(tx, type, [notice]))
  }
})

const pageOf = (id: string): string => `/appointments/${globalId('Appointment', id)}`

const bothOf = ({ clientId, readerId }: AppointmentRow) => [clientId, readerId]

const minutesOf = ({ startsAt, endsAt }: AppointmentRow): number =>
  (endsAt.getTime() - startsAt.getTime()) / 60_000

/** The other side: a reader by the name of their profile, a client by what they go by. */
const otherOf = ({ clientId, readerName }: AppointmentRow, personId: string): FactKinds['person'] =>
  personId === clientId ? { name: readerName } : { id: clientId }

const at = (moment: Date, zone: string): FactKinds['time'] => ({ at: moment.toISOString(), zone })

/** The zone of the reader's profile: where the client is, is not known. */
const zoneOf = async (app: App, { profileId }: AppointmentRow): Promise<string> =>
  (await readerById(app, profileId))?.timeZone ?? 'UTC'
