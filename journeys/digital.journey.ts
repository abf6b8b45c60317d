import * as assert from 'node:assert/strict'
import { expect } from 'playwright/test'
import { cast } from '../api/test/cast.ts'
import type { Person } from './people/person.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { mailbox } from './world/local-world.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** It is paid from the wallet, and in the library. */
async function buys(person: Person, slug: string): Promise<void> {
  await person.opens(`/shop/${slug}`)
  await person.button('Put in basket').click()
  await person.arrivesAt('**/basket')
  await person.link('Check out').click()
  await person.arrivesAt('**/basket/checkout')
  await person.button(/^Pay \$/).click()
  await person.arrivesAt('**/orders/**')
  await person.sees('It’s yours already')
}

test.describe('digital goods', () => {
  test('a course is played lesson by lesson, and something else is given to a friend', async ({
    loginWith,
    program,
  }) => {
    const wallet = await program('theo')
    await wallet.topsUp(100)
    await wallet.emptiesBasket()
    const { theo, nadia } = await loginWith({ context: phone }, 'theo', 'nadia')
    const { page } = theo

    await test.step('a course is in the library as soon as it is paid', async () => {
      await buys(theo, 'tarot-from-the-first-card')
      await theo.link('Open your library').click()
      await theo.arrivesAt('**/library')
      await theo.sees('0 of 12 lessons finished')
      await page.getByRole('main').getByRole('link', { name: 'Tarot from the First Card' }).first().click()
      await theo.arrivesAt('**/library/*')
      await expect(page.getByText('Which colour did you see last?')).toHaveCount(0)
    })

    await test.step('its sound is played by ranges, and the next lesson opens', async () => {
      await theo.button('Listen or watch').first().click()
      const sound = page.locator('audio')
      await sound.waitFor()
      const src = (await sound.getAttribute('src')) ?? ''
      const part = await page.request.get(src, { headers: { range: 'bytes=0-3' } })
      assert.deepEqual([part.status(), await part.text()], [206, 'RIFF'])
      await sound.evaluate(async (player: HTMLAudioElement) => {
        player.muted = true
        await player.play()
      })
      await expect
        .poll(() => sound.evaluate((player: HTMLAudioElement) => player.currentTime))
        .toBeGreaterThan(0)
      assert.equal((await nadia.page.request.get(src)).status(), 403, 'another’s link')
      await theo.button('I’m done with this lesson').first().click()
      await theo.sees('1 of 12 lessons finished')
      await theo.sees('Which colour did you see last?')
    })

    const letter = await test.step('a present is sent with a card', async () => {
      await buys(theo, 'new-moon-in-twenty-minutes')
      await theo.opens('/library')
      await page.getByRole('main').getByRole('link', { name: 'New Moon in Twenty Minutes' }).first().click()
      await theo.arrivesAt('**/library/*')
      await page.getByText('Give it to a friend').click()
      await page.getByLabel('Your friend’s name').fill('Nadia')
      await page.getByLabel('Your friend’s email address').fill(cast.nadia.email)
      await page.getByLabel('What’s on the card').fill('For the <b>darkest</b> night.')
      await page.getByText('Stars', { exact: true }).click()
      await theo.button('Send the present').click()
      await theo.arrivesAt('**/library#presents')
      await theo.sees('On its way to a friend')
      const letters = await eventually(
        'the card',
        () => mailbox.lettersTo(cast.nadia.email),
        all => all.some(({ text }) => text.includes('/gifts/')),
      )
      return letters.find(({ text }) => text.includes('/gifts/'))
    })

    await test.step('the friend accepts it, once, and it is theirs', async () => {
      const path = /\/gifts\/[\w.-]+/.exec(letter?.text ?? '')?.[0] ?? ''
      await nadia.opens(path)
      await nadia.sees('For the <b>darkest</b> night.')
      await nadia.button('Accept the present').click()
      await nadia.arrivesAt('**/library/*')
      await nadia.sees('Three questions for afterwards')
      await theo.opens(path)
      await theo.sees('This present was accepted already.')
      await theo.opens('/library')
      await theo.sees('Accepted')
    })
  })
})
