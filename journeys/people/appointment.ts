import * as assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { clock } from '../world/local-world.ts'
import type { Person } from './person.ts'
import type { Program } from './program.ts'

/** How long the appointments of programs take. */
export const minutes = 15

/** At any hour, and each is accepted first. */
export async function takesAppointments(reader: Program): Promise<void> {
  const weekly = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, fromMinute: 0, toMinute: 1440 }))
  const rules = { bufferBefore: 0, bufferAfter: 0, noticeMinutes: 30, daysAhead: 60 }
  await reader.asks(
    `mutation ($schedule: SaveScheduleInput!, $offer: SaveAppointmentOfferInput!) {
       saveSchedule(input: $schedule) { __typename } saveAppointmentOffer(input: $offer) { __typename }
     }`,
    {
      schedule: { weekly, daysOff: [], extra: [], ...rules },
      offer: { isInstant: false, spans: [15, 30] },
    },
  )
}

export type Asked = { id: string; startsAt: string; price: number }

/** A client asks for a chat with a reader, in the next free time from so many hours on. */
export async function asksForAppointment(client: Program, slug: string, inHours = 0): Promise<Asked> {
  const from = (await clock.now()).getTime() + inHours * 3_600_000
  const { reader } = await client.asks<{ reader: Offered }>(offered, { slug })
  const within = { from: new Date(from).toISOString(), to: new Date(from + 6 * 3_600_000).toISOString() }
  const { slots } = await client.asks<{ slots: { startsAt: string[] } }>(free, {
    ...within,
    ...{ readerId: reader.id, minutes },
  })
  const startsAt = slots.startsAt[0]
  const span = reader.appointmentOffer.spans.find(each => each.minutes === minutes)
  const chat = span?.prices.find(each => each.channel === 'CHAT')
  assert.ok(startsAt && chat, `${slug} has a free time`)
  const { bookAppointment } = await client.asks<{ bookAppointment: { id?: string } }>(booking, {
    input: {
      ...{ readerId: reader.id, channel: 'CHAT', startsAt, minutes },
      ...{ price: chat.price, idempotencyKey: randomUUID() },
    },
  })
  assert.ok(bookAppointment.id, JSON.stringify(bookAppointment))
  return { id: bookAppointment.id, startsAt, price: Number(chat.price.minor) }
}

/** The same, and the reader accepts. */
export async function isBooked(reader: Program, client: Program, slug: string, inHours = 0): Promise<Asked> {
  const asked = await asksForAppointment(client, slug, inHours)
  await reader.asks('mutation ($id: ID!) { acceptAppointment(id: $id) { __typename } }', { id: asked.id })
  return asked
}

/** In the next free time; the clock moves to ten minutes before it. */
export async function isBookedSoon(reader: Program, client: Program, slug: string): Promise<Asked> {
  const booked = await isBooked(reader, client, slug)
  await reaches(booked.startsAt, 10)
  return booked
}

/** Nobody waits for it any more. */
export async function isCancelled(side: Program, { id }: Asked): Promise<void> {
  await side.asks('mutation ($id: ID!) { cancelAppointment(id: $id) { __typename } }', { id })
}

/** The clock moves to so many minutes before a moment. */
export async function reaches(at: string, minutesBefore: number): Promise<void> {
  const left = Date.parse(at) - (await clock.now()).getTime() - minutesBefore * 60_000
  if (left > 0) await clock.advance(left / 1_000)
}

export async function entersTheRoom(side: Person, { id }: Asked): Promise<void> {
  await side.opens(`/appointments/${id}`)
  await side.button('Enter the room').click()
  await side.page.waitForURL('**/reading/*')
}

/** The first times of a day may be taken by now. */
export const choosesATime = (client: Person, place = 2) =>
  client.page
    .getByRole('group', { name: /^(Morning|Afternoon|Evening)$/ })
    .first()
    .locator('label')
    .nth(place)
    .click()

type Price = { minor: string; currency: string }
type Offered = {
  id: string
  appointmentOffer: { spans: { minutes: number; prices: { channel: string; price: Price }[] }[] }
}

const offered = `query ($slug: String!) {
  reader(by: { slug: $slug }) { id appointmentOffer { spans { minutes prices { channel price { minor currency } } } } }
}`
const free = `query ($readerId: ID!, $from: DateTime!, $to: DateTime!, $minutes: Int!) {
  slots(readerId: $readerId, from: $from, to: $to, minutes: $minutes) { startsAt }
}`
const booking =
  'mutation ($input: BookAppointmentInput!) { bookAppointment(input: $input) { ... on Appointment { id } ... on Refusal { message } } }'
