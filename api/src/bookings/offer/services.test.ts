import { randomUUID } from 'node:crypto'
import * as assert from 'uvu/assert'
import { balanceOf, DAY, takesAppointments } from '../../../test/booking-stories.ts'
import { stories } from '../../../test/story.ts'
import type { World } from '../../../test/world.ts'
import { type Service, services } from '../../catalogue/index.ts'
import { money } from '../../foundation/money.ts'
import { Appointment } from '../appointment-type.ts'
import { bookAppointment } from '../book-appointment.ts'
import { AppointmentPriceChanged, SpanNotOffered } from '../refusals.ts'
import { askedSlots } from '../slots/asked-slots.ts'
import { type AppointmentOffer, OfferInvalid } from './offer-type.ts'
import { offerOf } from './offers.store.ts'
import { saveOffer } from './save-offer.ts'

const { story, run } = stories('services')

const shortest = async ({ app }: World): Promise<Service> => (await services(app))[0] as Service

async function slotOf({ app }: World, readerId: string, minutes: number): Promise<Date> {
  const from = new Date(app.clock.now().getTime() + 2 * DAY * 1000)
  const within = { from, to: new Date(from.getTime() + DAY * 1000) }
  return (await askedSlots(app, readerId, within, minutes)).startsAt[0] as Date
}

story('a reader offers some of the house’s services, at prices within their bounds', async world => {
  const { app, mara } = world
  await takesAppointments(world, mara)
  const service = await shortest(world)
  const offering = (price: bigint, serviceId = service.id) =>
    saveOffer(app, mara.viewer, { isInstant: true, spans: [30], services: [{ serviceId, price }] })
  for (const price of [service.leastPrice.minor - 1n, service.mostPrice.minor + 1n])
    assert.instance(await offering(price), OfferInvalid)
  assert.instance(await offering(service.leastPrice.minor, randomUUID()), OfferInvalid)
  const offered = (await offering(service.leastPrice.minor)) as AppointmentOffer
  assert.equal(
    offered.services.map(each => [each.service.id, each.price.minor]),
    [[service.id, service.leastPrice.minor]],
  )
  const later = (await saveOffer(app, mara.viewer, { isInstant: false, spans: [15] })) as AppointmentOffer
  assert.is(later.services.length, 1, 'services stay when none are sent')
  await saveOffer(app, mara.viewer, { isInstant: false, spans: [15], services: [] })
  assert.equal((await offerOf(app.db, mara.viewer.id))?.services, [])
})

story('a service is booked at its own price and length, and keeps its name', async world => {
  const { app, orin, stranger } = world
  await takesAppointments(world, orin)
  const service = await shortest(world)
  const price = money(service.leastPrice.minor + 250n, app.config.currency)
  const offer = { isInstant: true, spans: [60], services: [{ serviceId: service.id, price: price.minor }] }
  await saveOffer(app, orin.viewer, offer)
  const client = await stranger()
  await client.topsUp(100_000)
  const startsAt = await slotOf(world, orin.readerId, service.minutes)
  const asked = {
    ...{ readerId: orin.readerId, channel: 'CHAT' as const, startsAt, topic: null, question: null },
    ...{ minutes: service.minutes, serviceId: service.id, price, idempotencyKey: randomUUID() },
  }
  const cheaper = { ...asked, price: service.leastPrice }
  assert.instance(await bookAppointment(app, client.viewer, cheaper), AppointmentPriceChanged)
  const asLength = { ...asked, serviceId: null, idempotencyKey: randomUUID() }
  assert.instance(await bookAppointment(app, client.viewer, asLength), SpanNotOffered)
  const longer = { ...asked, minutes: 60, idempotencyKey: randomUUID() }
  assert.instance(await bookAppointment(app, client.viewer, longer), SpanNotOffered)
  const made = (await bookAppointment(app, client.viewer, asked)) as Appointment
  assert.instance(made, Appointment)
  assert.is(made.serviceName({ language: 'es' }), service.names.es)
  assert.is(made.minutes, service.minutes)
  assert.is(await balanceOf(client), 100_000n - price.minor)
})

run()
