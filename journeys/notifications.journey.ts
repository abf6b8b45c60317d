import * as assert from 'node:assert/strict'
import { cast } from '../api/test/cast.ts'
import type { Person } from './people/person.ts'
import { isPushed, opens, pushable, pushServiceOf, shown } from './people/push.ts'
import { waitsAtHerDesk } from './people/ring.ts'
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
      context: pushable,
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
    const both = await eventually(
      'both are shown',
      () => shownOn(mara),
      all => all.length >= 2,
    )
    assert.deepEqual(both.map(({ title, tag }) => [title, tag]).sort(), [
      ['A payout', 'three'],
      ['Theo gave you a tip', 'one'],
    ])
  })

  test('a ring reaches a reader whose tabs are closed, and its notification leads to the answer', async ({
    visitor,
    program,
  }) => {
    const mara = await visitor({ known: cast.mara, context: pushable })
    const service = await pushServiceOf(mara)
    const [theos, maras] = [await program('theo'), await program('mara')]
    await theos.topsUp(50)
    await mara.isSignedIn()
    await waitsAtHerDesk(mara)
    const device = mara.page.getByRole('region', { name: 'Push notifications on this device' })
    await device.getByRole('button', { name: 'Turn on' }).click()
    await mara.sees(/calls reach this device/, device)
    await mara.page.close()

    const reading = await theos.rings('mara-moonwater')
    const push = await service.received('RING')
    assert.equal(new URL(push.link).pathname, `/reading/${reading}`)
    await isPushed(mara, push)
    const { title, body } = await shown(mara, 'ring')
    assert.deepEqual([title, body], [push.title, push.body])

    const again = await opens(mara, 'ring')
    await again.button('Accept').click()
    await theos.sitsDown(reading)
    await again.page.getByRole('status').filter({ hasText: 'You’re both connected' }).waitFor()

    await theos.asks('mutation ($id: ID!) { endReading(id: $id) { __typename } }', { id: reading })
    await again.sees('The reading has ended')
    const forgetting =
      'mutation ($endpoint: String!) { forgetPushSubscription(endpoint: $endpoint) { __typename } }'
    await maras.asks(forgetting, { endpoint: service.endpoint() })
    await service.stop()
  })
})
