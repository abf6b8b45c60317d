import * as assert from 'node:assert/strict'
import { cast } from '../api/test/cast.ts'
import type { Person } from './people/person.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { siteUrl } from './world/surroundings.ts'

const bell = ({ page }: Person) => page.getByRole('link', { name: /^Notifications, / })

/** Shown by the service worker of the page, newest last. */
const shownOn = ({ page }: Person) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    return (await registration.getNotifications()).map(({ title, body, tag }) => ({ title, body, tag }))
  })

/** The push service brings a message to this browser, as Chromium's own tools do it. */
async function isPushed(person: Person, message: object): Promise<void> {
  const tools = await person.context.newCDPSession(person.page)
  const registered = new Promise<string>(found => {
    tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL === `${new URL(siteUrl).origin}/`)
      if (own) found(own.registrationId)
    })
  })
  await tools.send('ServiceWorker.enable')
  const registrationId = await registered
  const origin = new URL(siteUrl).origin
  await tools.send('ServiceWorker.deliverPushMessage', {
    origin,
    registrationId,
    data: JSON.stringify(message),
  })
  await tools.detach()
}

test.describe('notifications', () => {
  test('one arrives in the bell of an open page, leads to what it is about, and is read', async ({
    login,
    program,
  }) => {
    const { nadia } = await login('nadia')
    const elsewhere = await program('nadia')
    await elsewhere.asks('mutation { markNotificationsRead(input: {}) { marked } }')
    await nadia.opens('/readers')
    await bell(nadia)
      .and(nadia.page.getByRole('link', { name: 'Notifications, 0 unread' }))
      .waitFor()
    await elsewhere.topsUp(20)
    await nadia.page.getByRole('link', { name: 'Notifications, 1 unread' }).waitFor()
    await bell(nadia).click()
    const list = nadia.page.getByRole('dialog', { name: 'Notifications' })
    await list
      .getByRole('link', { name: /added to your balance/ })
      .first()
      .click()
    await nadia.arrivesAt('**/wallet')
    await nadia.page.getByRole('link', { name: 'Notifications, 0 unread' }).waitFor()
    await nadia.opens('/notifications?unread')
    await nadia.sees('You’ve read everything')
    await nadia.opens('/notifications')
    await nadia.page
      .getByRole('main')
      .getByText(/added to your balance/)
      .first()
      .waitFor()
  })

  test('what somebody is told of is theirs to choose', async ({ login }) => {
    const { orin } = await login('orin')
    await orin.opens('/account')
    const table = orin.page.getByRole('table', { name: 'What we tell you, and how' })
    const box = table.getByRole('checkbox', { name: 'A payout is on its way: Email' })
    await box.uncheck()
    await orin.page.getByLabel('Hold notifications during these hours').check()
    await orin.page.getByLabel('From').fill('21:30')
    await orin.page.getByRole('radio', { name: /^Once a day/ }).check()
    const section = orin.page.getByRole('region', { name: 'Notifications' })
    await section.getByRole('button', { name: 'Save' }).click()
    await section.getByText('Saved.').waitFor()
    await orin.opens('/account')
    assert.equal(await box.isChecked(), false)
    assert.equal(await orin.page.getByLabel('From').inputValue(), '21:30')
    assert.ok(await table.getByRole('checkbox', { name: 'A payout did not go through: Email' }).isDisabled())
  })

  test('a push is shown in its own words, once, and a page that is looked at rings by itself', async ({
    visitor,
  }) => {
    const mara = await visitor({
      known: cast.mara,
      context: { serviceWorkers: 'allow', permissions: ['notifications'] },
    })
    await mara.isSignedIn()
    await mara.opens('/account')
    await mara.page.evaluate(async () => void (await navigator.serviceWorker.ready))
    const push = { brand: 'soulseer', language: 'en', link: `${siteUrl}/desk/reader` }
    const tip = { ...push, id: 'one', type: 'TIP_GIVEN', title: 'Theo gave you a tip', body: 'It is yours.' }
    await isPushed(mara, tip)
    await isPushed(mara, tip)
    await isPushed(mara, { ...push, id: 'two', type: 'RING', title: 'Theo rings', body: '' })
    await isPushed(mara, { ...push, id: 'three', type: 'PAYOUT_PAID', title: 'A payout', body: '' })
    const shown = await eventually(
      'both are shown',
      () => shownOn(mara),
      all => all.length >= 2,
    )
    assert.deepEqual(shown.map(({ title, tag }) => [title, tag]).sort(), [
      ['A payout', 'three'],
      ['Theo gave you a tip', 'one'],
    ])
  })
})
