import { randomUUID } from 'node:crypto'
import type { App } from '../../src/app.ts'
import type { Schedule } from '../../src/availability/index.ts'
import { saveSchedule } from '../../src/availability/schedule/save-schedule.ts'
import { Appointment } from '../../src/bookings/appointment-type.ts'
import { bookAppointment } from '../../src/bookings/book-appointment.ts'
import { cancelAppointment } from '../../src/bookings/cancel-appointment.ts'
import { saveOffer } from '../../src/bookings/offer/save-offer.ts'
import { askedSlots } from '../../src/bookings/slots/asked-slots.ts'
import { type Reader as Profile, type Service, services } from '../../src/catalogue/index.ts'
import { money } from '../../src/foundation/money.ts'
import type { Viewer } from '../../src/foundation/viewer.ts'
import { cast } from '../cast.ts'
import type { Client } from '../people.ts'

/** Hours, lengths and a few appointments for the local world, by the same verbs as any other. */

const hours = (weekdays: readonly number[], from: number, to: number) =>
  weekdays.map(weekday => ({ weekday, fromMinute: from * 60, toMinute: to * 60 }))

const RULES = {
  daysOff: [],
  extra: [],
  bufferBefore: 0,
  bufferAfter: 10,
  noticeMinutes: 120,
  daysAhead: 30,
  mostADay: 6,
}

/** Weeks that differ, so that pages show what a week may be. */
const WEEKS: readonly Schedule['weekly'][] = [
  [...hours([1, 2, 3, 4, 5], 9, 12), ...hours([1, 2, 3, 4, 5], 14, 18), ...hours([6], 10, 14)],
  [...hours([1, 3, 5], 17, 22), ...hours([6, 7], 11, 20)],
  [...hours([2, 3, 4], 8, 13), ...hours([5, 6], 20, 26)],
]

interface Taker {
  readonly profile: Profile
  readonly viewer: Viewer
}

/** Which of the house's services they offer, by their place on its list; the others offer mere lengths. */
const SERVICES: Readonly<Record<string, readonly number[]>> = {
  [cast.orin.slug]: [0],
  [cast.selene.slug]: [2, 3],
}

/** A quarter of the way from the lowest price to the highest. */
const priceOf = ({ leastPrice, mostPrice }: Service): bigint =>
  leastPrice.minor + (mostPrice.minor - leastPrice.minor) / 4n

const servicesBy = ({ slug }: Profile, house: readonly Service[]): Service[] =>
  (SERVICES[slug] ?? []).flatMap(place => house[place] ?? [])

/** They take appointments by one of these weeks; every second of them without being asked. Done again, it changes nothing. */
export async function takeAppointments(app: App, takers: readonly Taker[]): Promise<void> {
  const house = await services(app)
  for (const [at, { profile, viewer }] of takers.entries()) {
    await saveSchedule(app, viewer, { ...RULES, weekly: WEEKS[at % WEEKS.length] ?? [] })
    const offered = servicesBy(profile, house).map(service => ({
      serviceId: service.id,
      price: priceOf(service),
    }))
    await saveOffer(app, viewer, {
      isInstant: at % 2 === 0,
      spans: [15, 30, 45, 60],
      services: offered.length > 0 ? offered : null,
    })
  }
}

/** What one client has before them, and one appointment that they cancelled in good time. */
export async function makeAppointments(app: App, client: Client, takers: readonly Taker[]): Promise<void> {
  const house = await services(app)
  const of = (slug: string) => takers.find(taker => taker.profile.slug === slug)
  const plans = [
    { taker: of(cast.mara.slug), minutes: 30, inDays: 3, question: 'Is the move north a good idea?' },
    { taker: of(cast.selene.slug), minutes: 45, inDays: 5, question: null, isService: true },
    { taker: of(cast.orin.slug), minutes: 15, inDays: 8, question: null, isCancelled: true },
  ]
  for (const { taker, isCancelled, isService, inDays, ...plan } of plans) {
    if (!taker) continue
    const service = isService && servicesBy(taker.profile, house).find(each => each.minutes === plan.minutes)
    const made = await booked(app, client, taker, inDays, { ...plan, serviceId: service ? service.id : null })
    if (made && isCancelled) await cancelAppointment(app, client.viewer, made.id)
  }
}

async function booked(
  app: App,
  client: Client,
  { profile }: Taker,
  inDays: number,
  wish: { minutes: number; question: string | null; serviceId: string | null },
): Promise<Appointment | null> {
  const from = new Date(app.clock.now().getTime() + inDays * 86_400_000)
  const within = { from, to: new Date(from.getTime() + 7 * 86_400_000) }
  const [startsAt] = (await askedSlots(app, profile.id, within, wish.minutes)).startsAt
  const rate = profile.rates[0]
  if (!startsAt || !rate) return null
  const request = {
    readerId: profile.id,
    channel: rate.channel,
    ...{ ...wish, startsAt, topic: profile.topics[0] ?? null },
  }
  const ask = (price: bigint) =>
    bookAppointment(app, client.viewer, {
      ...request,
      price: money(price, app.config.currency),
      idempotencyKey: randomUUID(),
    })
  const first = await ask(rate.perMinute.minor * BigInt(wish.minutes))
  const made = 'price' in first && !(first instanceof Appointment) ? await ask(first.price.minor) : first
  return made instanceof Appointment ? made : null
}
