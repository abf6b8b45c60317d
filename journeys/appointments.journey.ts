import * as assert from 'node:assert/strict'
import { cast } from '../api/test/cast.ts'
import {
  choosesATime,
  entersTheRoom,
  isBookedSoon,
  minutes,
  reaches,
  takesAppointments,
} from './people/appointment.ts'
import { cents } from './people/money.ts'
import type { Person } from './people/person.ts'
import { bothAreConnected, termsOf } from './people/room.ts'
import { balanceOf } from './people/wallet.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { mailbox } from './world/local-world.ts'

const phoneElsewhere = {
  context: {
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  },
}

/** What becomes of the price, and what each side reads of it. */
const noShows = [
  {
    title: 'a client who does not come pays for the time that was theirs',
    absent: 'CLIENT',
    refunded: 0,
    ...{ client: 'You didn’t come', reader: 'Your client didn’t come' },
  },
  {
    title: 'a reader who does not come earns nothing, and everything comes back',
    absent: 'READER',
    refunded: 1,
    ...{ client: 'Your reader didn’t come', reader: 'You didn’t come in time' },
  },
] as const

test.describe('appointments', () => {
  test('one is asked for from a phone in another zone, accepted, moved and cancelled; of another both are reminded', async ({
    login,
    loginWith,
    program,
  }) => {
    test.setTimeout(150_000)
    const [maras, nadias] = [await program('mara'), await program('nadia')]
    await takesAppointments(maras)
    const soon = await isBookedSoon(maras, nadias, 'mara-moonwater')
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
      for (const side of [nadia, mara]) await entersTheRoom(side, soon)
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

  for (const { title, absent, refunded, ...words } of noShows)
    test(title, async ({ login, program }) => {
      const [selenes, theos] = [await program('selene'), await program('theo')]
      await theos.topsUp(100)
      await takesAppointments(selenes)
      const before = await theos.balance()
      const booked = await isBookedSoon(selenes, theos, 'selene-nightbloom')
      assert.equal(await theos.balance(), before - booked.price)
      const { selene, theo } = await login('selene', 'theo')
      const [here, missing] = absent === 'CLIENT' ? [selene, 'Theo'] : [theo, 'Selene']

      await test.step('one of the two is in the room until the time is over', async () => {
        await reaches(booked.startsAt, 4)
        await entersTheRoom(here, booked)
        await here.sees(`Waiting for ${missing}…`)
        await reaches(booked.startsAt, -minutes)
        await here.sees('You didn’t meet')
        await here.opens(`${new URL(here.page.url()).pathname}/receipt`)
        await here.sees('There’s no receipt')
        await here.page.getByRole('main').getByRole('link', { name: 'Your appointment' }).click()
        await here.arrivesAt(`**/appointments/${booked.id}`)
      })

      await test.step('both pages and the wallet show what became of the price', async () => {
        const back = booked.price * refunded
        const paid = booked.price - back
        const his = await standsAs(theo, booked.id, words.client)
        assert.deepEqual([cents(his['You paid'] ?? ''), cents(his['Came back to you'] ?? '')], [paid, back])
        const hers = await standsAs(selene, booked.id, words.reader)
        assert.equal(cents(hers['You earned'] ?? ''), Math.ceil((paid * 7) / 10))
        assert.equal(await balanceOf(theo), before - paid)
        const entry = theo.page.getByRole('main').getByRole('listitem').first()
        await theo.sees(paid > 0 ? 'Appointment' : 'Top-up', entry)
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

/** On the page of an appointment: how it stands, and the sums beside it. */
async function standsAs(side: Person, id: string, state: string): Promise<Record<string, string>> {
  await side.opens(`/appointments/${id}`)
  await side.sees(state)
  return termsOf(side.page.getByRole('region', { name: 'Money' }))
}
