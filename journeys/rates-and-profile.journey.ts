import * as assert from 'node:assert/strict'
import { cast } from '../api/test/cast.ts'
import type { Person } from './people/person.ts'
import { textOf } from './people/person.ts'
import { ringsBy } from './people/ring.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'

test.describe('rates, profile and visitors', () => {
  test('what a reader changes is on her page; what is stale is refused in words', async ({
    login,
    visitor,
  }) => {
    const { selene } = await login('selene')
    const nobody = await visitor()
    await selene.opens('/desk/reader/profile')
    const other = await selene.anotherPage()
    await other.opens('/desk/reader/profile')

    const tagline = `Night shift for the heart, ${Date.now() % 1_000}`
    const rate = `3.${10 + (Date.now() % 90)}`
    await selene.page.getByLabel('Tagline').fill(tagline)
    await selene.sees('You have unsaved changes.')
    const preview = selene.page.getByRole('region', { name: 'What clients see' })
    await preview.getByText(tagline).waitFor()
    await selene.page.getByLabel('Chat').fill(rate)
    await selene.button(/^Save$/).click()
    await selene.sees(/^Saved$/)
    await eventually(
      'her public page',
      async () => {
        await nobody.opens('/readers/selene-nightbloom')
        return textOf(nobody.page.getByRole('main'))
      },
      shown => shown.includes(tagline) && shown.includes(`$${rate}`),
    )

    await other.page.getByLabel('Tagline').fill('An older thought')
    await other.button(/^Save$/).click()
    await other.sees('Your profile changed while you were editing')
    await other.sees('Your changes are not saved yet.')
    await other.link('Load newer version').click()
    await other.page
      .getByLabel('Tagline')
      .and(other.page.locator(`[value="${tagline}"]`))
      .waitFor()

    await selene.page.getByLabel('Chat').fill('0.01')
    await selene.button(/^Save$/).click()
    await selene.page.getByRole('alert').first().waitFor()
    selene.forgives(/status of 409/)
  })

  test('a visitor is asked to sign in only where it matters, and comes back', async ({ navigate }) => {
    const nobody = await navigate('/readers?online=1')
    await nobody.page.getByRole('main').getByRole('article').getByRole('link').first().click()
    await nobody.arrivesAt('**/readers/*')
    const page = new URL(nobody.page.url()).pathname
    await nobody.button('Continue').click()
    await nobody.page.getByLabel('Your question').fill('May I stay a while?')
    await nobody.button('Continue').click()
    await nobody.link('Sign in to start').click()
    await nobody.button('Nadia Fenn').click()
    await nobody.page.waitForURL(url => url.pathname === page)
    await nobody.sees('May I stay a while?')
    await nobody.button(ringsBy).waitFor()

    await nobody.page.getByRole('banner').locator('summary').click()
    await nobody.button('Sign out').click()
    await nobody.page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor()
    for (const path of [
      '/wallet',
      '/desk',
      '/desk/reader',
      '/desk/reader/profile',
      '/desk/reader/statistics',
      '/desk/staff',
      '/account',
    ]) {
      await nobody.opens(path)
      assert.match(nobody.page.url(), /\/local\/(sign-in|refresh)/, path)
    }
  })

  test('light and dark are remembered', async ({ navigate }) => {
    const nobody = await navigate('/')
    const dark = await background(nobody)
    await nobody.page.getByRole('banner').getByRole('button', { name: 'Light theme' }).click()
    await eventually(
      'the background',
      () => background(nobody),
      now => now !== dark,
    )
    const light = await background(nobody)
    await nobody.opens('/readers')
    assert.equal(await background(nobody), light)
  })

  test('a brand speaks in its own words', { tag: '@auralumic' }, async ({ navigate }) => {
    const nadia = await navigate('/', { known: cast.nadia })
    await nadia.signsIn()
    assert.match(await nadia.page.title(), /Auralumic/)
    await nadia.opens('/wallet')
    await nadia.sees(/^[\d,.]+ credits$/)
    await nadia.opens('/readers/mara-moonwater')
    await nadia.sees(/29.9 credits/)
    assert.equal(await nadia.page.getByRole('main').getByText('$').count(), 0)
  })
})

async function background(person: Person): Promise<string> {
  return person.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
}
