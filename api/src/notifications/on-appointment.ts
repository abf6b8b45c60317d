import type { App } from '../app.ts'
import {
  AppointmentBooked,
  AppointmentEnded,
  AppointmentMoved,
  AppointmentReminderDue,
  AppointmentRequested,
  type AppointmentRow,
  appointmentById,
} from '../bookings/index.ts'
import { readerById } from '../catalogue/index.ts'
import { on } from '../foundation/events/events.ts'
import { LOCALES } from '../foundation/messages.ts'
import { moneyOf } from '../foundation/money.ts'
import { nameOf, type Recipient } from './recipient.ts'
import { sendLetter } from './send-letter.ts'
import { walletAmount } from './wallet-amount.ts'
import { formatMessage } from './words.ts'

on(AppointmentRequested, 'notifications.appointment-requested', async (app: App, { subjectId, sequence }) => {
  const appointment = await appointmentById(app.db, subjectId)
  if (appointment?.state !== 'REQUESTED') return
  const { readerId, clientId, answerBy } = appointment
  await sendLetter(app, { personId: readerId, key: `appointment:${subjectId}:${sequence}` }, async to => {
    const name = await nameOf(app, clientId, to)
    const time = await timeOf(app, appointment, appointment.startsAt, to)
    const until = await timeOf(app, appointment, answerBy ?? appointment.startsAt, to)
    return {
      subject: formatMessage(to.language, 'mail.appointmentRequested.subject', { name }),
      paragraphs: [
        formatMessage(to.language, 'mail.appointmentRequested.body', {
          name,
          time,
          minutes: minutesOf(appointment),
        }),
        formatMessage(to.language, 'mail.appointmentRequested.next', { until }),
      ],
    }
  })
})

on(AppointmentBooked, 'notifications.appointment-booked', async (app: App, { subjectId, sequence }) => {
  const appointment = await appointmentById(app.db, subjectId)
  if (appointment?.state !== 'BOOKED') return
  for (const personId of [appointment.clientId, appointment.readerId])
    await sendLetter(app, { personId, key: `appointment:${subjectId}:${sequence}:${personId}` }, async to => {
      const name = await otherNameFor(app, appointment, to)
      const time = await timeOf(app, appointment, appointment.startsAt, to)
      return {
        subject: formatMessage(to.language, 'mail.appointmentBooked.subject', { name }),
        paragraphs: [
          formatMessage(to.language, 'mail.appointmentBooked.body', {
            name,
            time,
            minutes: minutesOf(appointment),
          }),
        ],
      }
    })
})

/** Of one that waits for their answer anew, the reader hears as of a request. */
on(
  AppointmentMoved,
  'notifications.appointment-moved',
  async (app: App, { subjectId, sequence, payload }) => {
    const appointment = await appointmentById(app.db, subjectId)
    if (appointment?.state !== 'BOOKED' || appointment.startsAt.toISOString() !== payload.startsAt) return
    const { readerId, clientId, startsAt } = appointment
    await sendLetter(app, { personId: readerId, key: `appointment:${subjectId}:${sequence}` }, async to => {
      const name = await nameOf(app, clientId, to)
      const time = await timeOf(app, appointment, startsAt, to)
      const before = await timeOf(app, appointment, new Date(payload.from), to)
      return {
        subject: formatMessage(to.language, 'mail.appointmentMoved.subject', { name }),
        paragraphs: [formatMessage(to.language, 'mail.appointmentMoved.body', { name, time, before })],
      }
    })
  },
)

/** What took place needs no letter; of a failed one, those who may not know hear. */
on(
  AppointmentEnded,
  'notifications.appointment-ended',
  async (app: App, { subjectId, sequence, payload }) => {
    const { ended, by, clientId, readerId } = payload
    const appointment = await appointmentById(app.db, subjectId)
    if (!appointment || ended === 'COMPLETED') return
    const concerned = ended === 'DECLINED' || ended === 'LAPSED' ? [clientId] : [clientId, readerId]
    for (const personId of concerned.filter(each => each !== (by === 'CLIENT' ? clientId : by && readerId)))
      await sendLetter(
        app,
        { personId, key: `appointment:${subjectId}:${sequence}:${personId}` },
        async to => {
          const name = await otherNameFor(app, appointment, to)
          const time = await timeOf(app, appointment, new Date(payload.startsAt), to)
          const refunded = moneyOf(payload.refunded)
          const back = personId === clientId && refunded.minor > 0n
          return {
            subject: formatMessage(to.language, 'mail.appointmentEnded.subject', { name, ended }),
            paragraphs: [
              formatMessage(to.language, 'mail.appointmentEnded.body', { name, time, ended }),
              ...(back
                ? [
                    formatMessage(to.language, 'mail.appointmentEnded.back', {
                      amount: walletAmount(refunded, to),
                    }),
                  ]
                : []),
            ],
          }
        },
      )
  },
)

/** One that was cancelled or moved meanwhile is not what anybody is reminded of. */
on(AppointmentReminderDue, 'notifications.appointment-reminder', async (app: App, { subjectId, payload }) => {
  const appointment = await appointmentById(app.db, subjectId)
  if (appointment?.state !== 'BOOKED' || appointment.startsAt.toISOString() !== payload.startsAt) return
  const { reminder, startsAt } = payload
  for (const personId of [appointment.clientId, appointment.readerId])
    await sendLetter(
      app,
      { personId, key: `appointment:${subjectId}:${startsAt}:${reminder}:${personId}` },
      async to => {
        const name = await otherNameFor(app, appointment, to)
        const time = await timeOf(app, appointment, appointment.startsAt, to)
        return {
          subject: formatMessage(to.language, 'mail.appointmentReminder.subject', { name, reminder }),
          paragraphs: [formatMessage(to.language, 'mail.appointmentReminder.body', { name, time })],
        }
      },
    )
})

const minutesOf = ({ startsAt, endsAt }: AppointmentRow): number =>
  (endsAt.getTime() - startsAt.getTime()) / 60_000

const otherNameFor = (app: App, { clientId, readerName }: AppointmentRow, to: Recipient): Promise<string> =>
  to.personId === clientId ? Promise.resolve(readerName) : nameOf(app, clientId, to)

/** By the clock of the reader's zone, which it names: where the client is, is not known. */
async function timeOf(
  app: App,
  { profileId }: AppointmentRow,
  at: Date,
  { language }: Recipient,
): Promise<string> {
  const timeZone = (await readerById(app, profileId))?.timeZone ?? 'UTC'
  return new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(at)
}
