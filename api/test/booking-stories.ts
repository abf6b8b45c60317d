import 'reflect-metadata'
import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import type { Schedule } from '../src/availability/index.ts'
import { saveSchedule } from '../src/availability/schedule/save-schedule.ts'
import { Appointment } from '../src/bookings/appointment-type.ts'
import { bookAppointment } from '../src/bookings/book-appointment.ts'
import { bookingJobs } from '../src/bookings/bookings.jobs.ts'
import { saveOffer } from '../src/bookings/offer/save-offer.ts'
import { enterAppointment } from '../src/bookings/room/enter-appointment.ts'
import { askedSlots } from '../src/bookings/slots/asked-slots.ts'
import { money } from '../src/foundation/money.ts'
import type { Client, PersonInTest, Reader } from './people.ts'
import type { World } from './world.ts'

export const MINUTE = 60
export const HOUR = 3600
export const DAY = 86_400

const ROUND_THE_CLOCK: Schedule = {
  weekly: [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, fromMinute: 0, toMinute: 1440 })),
  daysOff: [],
  extra: [],
  bufferBefore: 0,
  bufferAfter: 0,
  noticeMinutes: 60,
  daysAhead: 30,
  mostADay: null,
}

/** A reader takes appointments at any hour, unless the schedule is another. */
export async function takesAppointments(
  { app }: World,
  { viewer }: Reader,
  { isInstant = true, ...over }: Partial<Schedule> & { isInstant?: boolean } = {},
): Promise<void> {
  await saveSchedule(app, viewer, { ...ROUND_THE_CLOCK, ...over })
  await saveOffer(app, viewer, { isInstant, spans: [15, 30, 45, 60] })
}

/** Free slots of half an hour that begin in the second day from now. */
export async function slotsOfDay({ app }: World, { readerId }: Reader, day = 2): Promise<Date[]> {
  const from = new Date(app.clock.now().getTime() + day * DAY * 1000)
  const within = { from, to: new Date(from.getTime() + DAY * 1000) }
  return (await askedSlots(app, readerId, within, 30)).startsAt
}

/** What half an hour of chat costs, in minor units. */
export const priceOf = async (reader: Reader): Promise<bigint> => (await reader.rate('CHAT')).minor * 30n

/** Asks for half an hour of chat. */
export async function asks(
  { app }: World,
  { viewer }: Client,
  reader: Reader,
  startsAt: Date,
  over: Partial<Parameters<typeof bookAppointment>[2]> = {},
) {
  return bookAppointment(app, viewer, {
    readerId: reader.readerId,
    channel: 'CHAT',
    minutes: 30,
    startsAt,
    topic: 'Life Path',
    question: null,
    price: money(await priceOf(reader), app.config.currency),
    idempotencyKey: randomUUID(),
    ...over,
  })
}

/** The same, by somebody with the money for it, and granted. */
export async function books(
  world: World,
  client: Client,
  reader: Reader,
  startsAt?: Date,
): Promise<Appointment> {
  await client.topsUp(Number(await priceOf(reader)))
  const [first] = await slotsOfDay(world, reader)
  const made = await asks(world, client, reader, startsAt ?? (first as Date))
  if (!(made instanceof Appointment)) assert.unreachable(`no appointment: ${made.code}`)
  return made as Appointment
}

/** They enter the room of an appointment, and their page listens there. */
export async function comes({ app }: World, person: PersonInTest, { id }: Appointment) {
  const entered = await enterAppointment(app, person.viewer, id)
  if (!(entered instanceof Appointment))
    throw new Error(`${person.viewer.name} was not let in: ${entered.code}`)
  return person.enters({ id: entered.row.readingId as string })
}

/** Both come, and are connected. */
export async function meet(world: World, client: Client, reader: Reader, made: Appointment) {
  const pages = [await comes(world, client, made), await comes(world, reader, made)] as const
  await client.joins(pages[0])
  await reader.joins(pages[1])
  return pages
}

/** Balance of a wallet in minor units. */
export const balanceOf = async (client: Client): Promise<bigint> => (await client.wallet()).balance.minor

/** What runs each minute. */
export async function everyMinute({ app }: World): Promise<void> {
  for (const task of Object.values(bookingJobs(app).tasks)) await task({} as never)
}

/** Work that ends with a fault or an error whose message matches. */
export const fails = (work: () => Promise<unknown>, message: RegExp): Promise<void> =>
  work().then(
    () => assert.unreachable('nothing failed'),
    (problem: Error) => assert.match(problem.message, message),
  )
