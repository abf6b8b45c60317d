import * as assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { cast } from '../api/test/cast.ts'
import type { Person } from './people/person.ts'
import type { Program } from './people/program.ts'
import { bothAreConnected } from './people/room.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { clock, mailbox } from './world/local-world.ts'

const phoneElsewhere = {
  context: {
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  },
}
const minutes = 15

test.describe('appointments', () => {
  test('one is asked for from a phone in another zone, accepted, moved and cancelled; of another both are reminded', async ({
    login,
    loginWith,
    program,
  }) => {
    test.setTimeout(150_000)
    const [maras, nadias] = [await program('mara'), await program('nadia')]
    await takesAppointments(maras)
    const soon = await isBookedSoon(maras, nadias)
    const before = await nadias.balance()
    const price = soon.price
    const { nadia } = await loginWith(phoneElsewhere, 'nadia')
    const { mara } = await login('mara')

    await test.step('Nadia asks for a time next week', async () => {
      await nadia.opens('/readers/mara-moonwater')
      await nadia.picks('Later')
      await nadia.picks(`${minutes} minutes`)
      await nadia.button('Continue').click()
      await nadia.button('Later days').click()
      await nadia.sees(/Tokyo time.*New York time/)
      await choosesATime(nadia)
      await nadia.button('Continue').click()
      await nadia.page.getByLabel('Your question').fill('Shall I move north?')
      await nadia.button('Continue').click()
      await nadia.sees(/Cancel or move it for free until/)
      await nadia.button(/^Ask Mara and set aside \$/).click()
      await nadia.arrivesAt('**/appointments/*')
      await nadia.sees('We’ve asked Mara for you')
      assert.equal(await nadias.balance(), before - price)
    })

    await test.step('Mara accepts it at the desk, and Nadia’s page hears it', async () => {
      await mara.opens('/desk/reader')
      const appointments = mara.page.getByRole('region', { name: 'Appointments' })
      await appointments.getByRole('link', { name: 'Nadia Fenn' }).first().click()
      await mara.arrivesAt('**/appointments/*')
      await mara.sees('Shall I move north?')
      await mara.button('Accept').click()
      await nadia.sees('Confirmed')
    })

    await test.step('Nadia has it in a calendar', async () => {
      const file = await nadia.page.request.get(`${new URL(nadia.page.url()).pathname}/calendar.ics`)
      assert.match(await file.text(), /SUMMARY:Reading with Mara Moonwater/)
    })

    await test.step('Nadia moves it, and Mara accepts it again', async () => {
      await nadia.button('Move it').click()
      await nadia.button('Later days').click()
      await choosesATime(nadia, 3)
      await nadia.button('Move it here').click()
      await nadia.sees('Waiting for an answer')
      await mara.button('Accept').click()
      await nadia.sees('Confirmed')
    })

    await test.step('Nadia cancels it, and everything comes back', async () => {
      await nadia.button('Cancel appointment').click()
      await nadia.sees(/^All \$[\d.]+ comes back to your balance at once\.$/)
      await nadia.button('Yes, cancel').click()
      await nadia.sees('Canceled')
      assert.equal(await nadias.balance(), before)
      await nadia.opens('/readings?stage=archived&kind=appointment')
      await nadia.page.getByRole('main').getByRole('link', { name: 'Mara Moonwater' }).first().waitFor()
    })

    await test.step('both are reminded of the other one, meet in its room, and it costs what was agreed', async () => {
      for (const { email } of [cast.nadia, cast.mara])
        await eventually(
          'the reminder',
          async () => (await mailbox.lettersTo(email)).map(({ subject }) => subject),
          subjects => subjects.some(subject => /You meet .* in a few minutes/.test(subject)),
          75,
        )
      await reaches(soon.startsAt, 4)
      for (const side of [nadia, mara]) {
        await side.opens(`/appointments/${soon.id}`)
        await side.button('Enter the room').click()
        await side.page.waitForURL('**/reading/*')
      }
      await bothAreConnected(nadia, mara)
      await mara.sees('Booked until')
      await reaches(soon.startsAt, -minutes)
      await nadia.sees('The agreed time is up')
      await mara.sees('The agreed time is up')
      await nadia.link('View receipt and rate').click()
      await nadia.sees(`Appointment, ${minutes} minutes`)
      assert.equal(await nadias.balance(), before)
      await nadia.opens(`/appointments/${soon.id}`)
      await nadia.sees('Over')
    })
  })

  test('a reader sets hours with the keyboard and with fields, and they are kept', async ({ login }) => {
    const { orin } = await login('orin')
    await orin.opens('/desk/reader/schedule')
    await orin.button('Add hours: Tuesday').click()
    await orin.page.getByLabel('Tuesday, from').last().fill('03:00')
    await orin.page.getByLabel('Tuesday, to').last().fill('05:00')
    const hours = orin.button(/^Tuesday, 3:00 AM to 5:00 AM$/)
    await hours.focus()
    await orin.page.keyboard.press('ArrowDown')
    await orin.page.keyboard.press('Shift+ArrowDown')
    await orin.button('Tuesday, 3:15 AM to 5:30 AM').waitFor()
    await orin.button(/^Save$/).click()
    await orin.sees('Your hours are saved.')
    await orin.opens('/desk/reader/schedule')
    await orin.button('Tuesday, 3:15 AM to 5:30 AM').focus()
    await orin.page.keyboard.press('Delete')
    await orin.button(/^Save$/).click()
    await orin.sees('Your hours are saved.')
  })
})

/** At any hour, and each is accepted first. */
async function takesAppointments(reader: Program): Promise<void> {
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

type Soon = { id: string; startsAt: string; price: number }

/** In the next free time; the clock moves to ten minutes before it. */
async function isBookedSoon(reader: Program, client: Program): Promise<Soon> {
  const now = await clock.now()
  const { reader: profile } = await client.asks<{
    reader: {
      id: string
      appointmentOffer: { spans: { minutes: number; prices: { channel: string; price: Price }[] }[] }
    }
  }>(
    `{ reader(by: { slug: "mara-moonwater" }) { id appointmentOffer { spans { minutes prices { channel price { minor currency } } } } } }`,
  )
  const variables = {
    readerId: profile.id,
    minutes,
    from: now.toISOString(),
    to: new Date(now.getTime() + 6 * 3_600_000).toISOString(),
  }
  const { slots } = await client.asks<{ slots: { startsAt: string[] } }>(
    `query ($readerId: ID!, $from: DateTime!, $to: DateTime!, $minutes: Int!) {
       slots(readerId: $readerId, from: $from, to: $to, minutes: $minutes) { startsAt }
     }`,
    variables,
  )
  const startsAt = slots.startsAt[0]
  const span = profile.appointmentOffer.spans.find(each => each.minutes === minutes)
  const chat = span?.prices.find(each => each.channel === 'CHAT')
  assert.ok(startsAt && chat, 'Mara has a free time')
  const { bookAppointment } = await client.asks<{ bookAppointment: { id: string } }>(
    'mutation ($input: BookAppointmentInput!) { bookAppointment(input: $input) { ... on Appointment { id } ... on Refusal { message } } }',
    {
      input: {
        ...{ readerId: profile.id, channel: 'CHAT', startsAt, minutes },
        ...{ price: chat.price, idempotencyKey: randomUUID() },
      },
    },
  )
  const { id } = bookAppointment
  await reader.asks('mutation ($id: ID!) { acceptAppointment(id: $id) { __typename } }', { id })
  await reaches(startsAt, 10)
  return { id, startsAt, price: Number(chat.price.minor) }
}

type Price = { minor: string; currency: string }

/** The clock moves to so many minutes before a moment. */
async function reaches(at: string, minutesBefore: number): Promise<void> {
  const left = Date.parse(at) - (await clock.now()).getTime() - minutesBefore * 60_000
  if (left > 0) await clock.advance(left / 1_000)
}

/** The first times of a day may be taken by now. */
const choosesATime = (client: Person, place = 2) =>
  client.page
    .getByRole('group', { name: /^(Morning|Afternoon|Evening)$/ })
    .first()
    .locator('label')
    .nth(place)
    .click()
