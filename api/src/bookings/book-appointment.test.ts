import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import {
  asks,
  balanceOf,
  books,
  DAY,
  everyMinute,
  fails,
  HOUR,
  MINUTE,
  priceOf,
  slotsOfDay,
  takesAppointments,
} from '../../test/booking-stories.ts'
import { clientNamed } from '../../test/people.ts'
import { stories } from '../../test/story.ts'
import { ConsentNeeded, personOf } from '../accounts/index.ts'
import { readerById } from '../catalogue/index.ts'
import { statement } from '../foundation/database/database.ts'
import { IdempotencyKeyReused } from '../foundation/database/idempotency-key-reused.ts'
import { money } from '../foundation/money.ts'
import { held } from '../ledger/index.ts'
import { ChannelNotOffered, InsufficientFunds } from '../readings/index.ts'
import { acceptAppointment, declineAppointment } from './answer-appointment.ts'
import { appointmentOf } from './appointment-of.ts'
import { Appointment } from './appointment-type.ts'
import { appointmentPage } from './appointments-page.ts'
import { OfferInvalid } from './offer/offer-type.ts'
import { offersOfSubjects } from './offer/offers-of-subjects.ts'
import { offerSeen, saveOffer } from './offer/save-offer.ts'
import {
  AlreadyBooked,
  AppointmentNotOpen,
  AppointmentPriceChanged,
  SlotTaken,
  SpanNotOffered,
  TooSoon,
} from './refusals.ts'

const { story, run } = stories('an appointment is made')
const CHANNELS = ['CHAT', 'VOICE', 'VIDEO'] as const
const EVENTS = statement(
  'test.events-of',
  'SELECT type, payload FROM foundation.events WHERE subject_id = $1 ORDER BY sequence',
)

story(
  'stands at once with a reader who takes everything that is free, and its price is set aside',
  async world => {
    const { app, stranger, mara } = world
    await takesAppointments(world, mara, { bufferAfter: 10 })
    const client = await stranger()
    const price = await priceOf(mara)
    await client.topsUp(Number(price) + 5)
    const [first, second, third] = await slotsOfDay(world, mara)
    const made = (await asks(world, client, mara, first as Date)) as Appointment
    assert.instance(made, Appointment)
    assert.is(made.state, 'BOOKED')
    assert.equal(made.startsAt, first)
    assert.is(made.endsAt.getTime() - made.startsAt.getTime(), 30 * MINUTE * 1000)
    assert.is(await balanceOf(client), 5n)
    assert.is(await held(app.db, made.id), price)
    const left = (await slotsOfDay(world, mara)).map(Number)
    assert.not.ok(left.includes(Number(first)))
    assert.not.ok(left.includes(Number(second)), 'the buffer reaches into the next one')
    assert.ok(left.includes(Number(third)))
    const [event] = await app.db.rows<{ type: string }>(EVENTS, [made.id])
    assert.is(event?.type, 'appointment.booked')
    assert.equal(await world.audit(), [])
  },
)

story('waits for the reader’s acceptance, else its money is free again', async world => {
  const { app, stranger, mara, orin } = world
  await takesAppointments(world, mara, { isInstant: false })
  const client = await stranger()
  const first = await books(world, client, mara)
  assert.is(first.state, 'REQUESTED')
  assert.ok(first.answerBy && first.answerBy <= first.startsAt)
  await fails(() => acceptAppointment(app, client.viewer, first.id), /reader/)
  await fails(() => acceptAppointment(app, orin.viewer, first.id), /someone else/)
  const accepted = (await acceptAppointment(app, mara.viewer, first.id)) as Appointment
  assert.is(accepted.state, 'BOOKED')
  assert.is(((await acceptAppointment(app, mara.viewer, first.id)) as Appointment).state, 'BOOKED')
  assert.instance(await declineAppointment(app, mara.viewer, first.id), AppointmentNotOpen)

  const other = await stranger()
  const second = await books(world, other, mara)
  const declined = (await declineAppointment(app, mara.viewer, second.id)) as Appointment
  assert.is(declined.state, 'DECLINED')
  assert.is(await balanceOf(other), second.price.minor)
  assert.is(await held(app.db, second.id), 0n)
  assert.is(((await declineAppointment(app, mara.viewer, second.id)) as Appointment).state, 'DECLINED')
  assert.is(await balanceOf(other), second.price.minor, 'once')
  assert.equal(await world.audit(), [])
})

story('lapses when nobody answers, and the slot is free again', async world => {
  const { app, stranger, orin, advance } = world
  await takesAppointments(world, orin, { isInstant: false })
  const client = await stranger()
  const asked = await books(world, client, orin)
  await advance(24 * HOUR - MINUTE)
  await everyMinute(world)
  assert.is((await appointmentOf(app.db, client.viewer, asked.id)).state, 'REQUESTED')
  await advance(2 * MINUTE)
  assert.instance(await acceptAppointment(app, orin.viewer, asked.id), AppointmentNotOpen, 'too late')
  await everyMinute(world)
  await everyMinute(world)
  const lapsed = await appointmentOf(app.db, client.viewer, asked.id)
  assert.is(lapsed.state, 'LAPSED')
  assert.equal(lapsed.refunded, lapsed.price)
  assert.is(await balanceOf(client), asked.price.minor)
  const slots = [...(await slotsOfDay(world, orin, 0)), ...(await slotsOfDay(world, orin, 1))]
  assert.ok(slots.map(Number).includes(Number(asked.startsAt)))
})

story('is refused in words when it cannot be', async world => {
  const { app, stranger, mara, orin, selene } = world
  await takesAppointments(world, mara, { noticeMinutes: 120 })
  await takesAppointments(world, orin)
  const client = await stranger()
  const [first, second] = await slotsOfDay(world, mara)
  const poor = (await asks(world, client, mara, first as Date)) as InsufficientFunds
  assert.instance(poor, InsufficientFunds)
  assert.is(poor.missing.minor, await priceOf(mara))
  await client.topsUp(100_000)
  const soon = (await asks(world, client, mara, app.clock.now())) as TooSoon
  assert.instance(soon, TooSoon)
  assert.ok(soon.earliest.getTime() > app.clock.now().getTime() + 118 * MINUTE * 1000)
  const between = new Date(Number(first) + 60_000)
  assert.instance(await asks(world, client, mara, between), SlotTaken, 'no slot begins there')
  const far = new Date(Number(first) + 60 * DAY * 1000)
  assert.instance(await asks(world, client, mara, far), SlotTaken, 'too far ahead')
  assert.instance(await asks(world, client, selene, first as Date), SlotTaken, 'she takes none')
  assert.instance(await asks(world, client, mara, first as Date, { minutes: 20 }), SpanNotOffered)
  const dear = { price: money(1n, 'USD') }
  const changed = (await asks(world, client, mara, first as Date, dear)) as AppointmentPriceChanged
  assert.instance(changed, AppointmentPriceChanged)
  assert.is(changed.price.minor, await priceOf(mara))
  const made = (await asks(world, client, mara, first as Date)) as Appointment
  assert.instance(made, Appointment)
  const other = await stranger()
  await other.topsUp(100_000)
  assert.instance(await asks(world, other, mara, first as Date), SlotTaken)
  assert.is(await balanceOf(other), 100_000n)
  assert.instance(await asks(world, client, orin, first as Date), AlreadyBooked, 'in one place at a time')
  assert.instance(await asks(world, client, mara, second as Date), Appointment)
  await fails(() => asks(world, mara as never, mara, second as Date), /yourself/)
})

story('needs consent, and a channel that is offered', async world => {
  const { app, mara, theo, stranger } = world
  await takesAppointments(world, mara)
  const [, , , slot] = await slotsOfDay(world, mara)
  const person = await personOf(app.db, `user_${randomUUID()}`, 'Nobody')
  const unknown = await clientNamed(app, { ...theo.viewer, id: person.id })
  assert.instance(await asks(world, unknown, mara, slot as Date), ConsentNeeded)
  const rates = await Promise.all(CHANNELS.map(each => mara.rate(each)))
  const channel = CHANNELS.find((_, at) => rates[at]?.minor === 0n)
  if (!channel) return
  assert.instance(await asks(world, await stranger(), mara, slot as Date, { channel }), ChannelNotOffered)
})

story('happens once for its key, however often it is sent', async world => {
  const { app, stranger, orin } = world
  await takesAppointments(world, orin)
  const client = await stranger()
  await client.topsUp(100_000)
  const [first, second] = await slotsOfDay(world, orin)
  const idempotencyKey = randomUUID()
  const sent = await Promise.all(
    [1, 2, 3, 4].map(() => asks(world, client, orin, first as Date, { idempotencyKey })),
  )
  const ids = new Set(sent.map(each => (each as Appointment).id))
  assert.is(ids.size, 1)
  assert.is(await balanceOf(client), 100_000n - (await priceOf(orin)))
  const other = await asks(world, client, orin, second as Date, { idempotencyKey })
  assert.instance(other, IdempotencyKeyReused)
  const context = { app, viewer: client.viewer }
  const page = await appointmentPage(context, 'CLIENT', 'UPCOMING', 20, null)
  assert.is(page.edges.length, 1)
})

story('comes page by page, the next first, to both sides', async world => {
  const { app, stranger, selene } = world
  await takesAppointments(world, selene)
  const client = await stranger()
  await client.topsUp(1_000_000)
  const slots = (await slotsOfDay(world, selene)).slice(0, 5)
  for (const slot of [...slots].reverse()) await asks(world, client, selene, slot)
  const all: Date[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof appointmentPage>> = await appointmentPage(
      { app, viewer: client.viewer },
      ...(['CLIENT', 'UPCOMING', 2, after] as const),
    )
    all.push(...page.edges.map(({ node }) => node.startsAt))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after)
  assert.equal(all, slots)
  const hers = await appointmentPage({ app, viewer: selene.viewer }, 'READER', 'UPCOMING', 20, null)
  assert.is(hers.edges.length, 5)
  assert.is(hers.edges[0]?.node.side, 'READER')
  const past = await appointmentPage({ app, viewer: selene.viewer }, 'READER', 'PAST', 20, null)
  assert.is(past.edges.length, 0)
})

story('a reader offers what they chose, at the prices of now', async world => {
  const { app, mara, theo, orin } = world
  await takesAppointments(world, mara)
  await saveOffer(app, mara.viewer, { isInstant: true, spans: [60, 15, 15] })
  assert.instance(await saveOffer(app, mara.viewer, { isInstant: true, spans: [] }), OfferInvalid)
  assert.instance(await saveOffer(app, mara.viewer, { isInstant: true, spans: [20] }), OfferInvalid)
  const offers = await offersOfSubjects(
    app.db,
    [mara, theo, orin].map(({ viewer }) => viewer.subject),
  )
  assert.equal(offers.has(theo.viewer.subject), false)
  const profile = await readerById(app, mara.readerId)
  const { offer } = offers.get(mara.viewer.subject) ?? { offer: null }
  if (!profile || !offer) return assert.unreachable()
  const seen = await offerSeen(app, profile, offer)
  assert.equal(
    seen.spans.map(({ minutes }) => minutes),
    [15, 60],
  )
  const chat = seen.spans[1]?.prices.find(({ channel }) => channel === 'CHAT')
  assert.is(chat?.price.minor, (await mara.rate('CHAT')).minor * 60n)
  const slots = await slotsOfDay(world, mara)
  assert.equal(slots, [], 'nobody books half an hour any more')
})

run()
