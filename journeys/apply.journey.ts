import * as assert from 'node:assert/strict'
import type { Person } from './people/person.ts'
import { becomesClient } from './people/sign-up.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { mailbox } from './world/local-world.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const sentence = 'I lay the runes in a row, read them aloud and ask which one weighs the most. '
const saves = (person: Person) => person.button('Save and continue').click()

/** What stands on the page fits a phone. */
async function fits({ page }: Person): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(width <= 390, `${page.url()} is ${width} pixels wide`)
}

test.describe('somebody who wants to read here', () => {
  test('applies on a phone, answers a question of staff, is approved and found by clients', async ({
    visitor,
    login,
  }) => {
    const name = 'Zephyrine Quill'
    const email = `zephyrine.${Date.now()}@example.test`
    const applicant = await visitor({ context: { ...phone, locale: 'en-US', timezoneId: 'America/Chicago' } })
    const { page } = applicant

    await test.step('sees what it means, and begins', async () => {
      await applicant.opens('/apply')
      await applicant.sees('You keep 70%')
      await fits(applicant)
      await applicant.link('Start your application').click()
      await page.waitForURL('**/sign-in?**')
      await becomesClient(applicant, name, email)
      await applicant.opens('/apply/identity')
    })

    await test.step('fills in each step, which is kept', async () => {
      await page.getByLabel('Legal name').fill('Zephyrine Ada Quill')
      await page.getByLabel('Country you live in').selectOption('US')
      await page.getByLabel('Date of birth').fill('2015-01-01')
      await saves(applicant)
      await applicant.sees(/at least 18/)
      assert.equal(await page.getByLabel('Legal name').inputValue(), 'Zephyrine Ada Quill')
      await page.getByLabel('Date of birth').fill('1985-03-02')
      await saves(applicant)
      await applicant.arrivesAt('**/apply/experience')
      await page.getByLabel('Years of giving readings').fill('12')
      await page.getByLabel('How and where you’ve read').fill(sentence.repeat(2))
      await saves(applicant)
      await applicant.arrivesAt('**/apply/profile')
      await page.getByLabel('Name on your profile').fill(name)
      await page.getByLabel('Tagline').fill('Runes for those at a crossing')
      await page.getByLabel('About you').fill('Too short.')
      await page.getByLabel('Languages').fill('English, Spanish')
      assert.equal(await page.getByLabel('Time zone').inputValue(), 'America/Chicago')
      await saves(applicant)
      await applicant.sees(/Write at least 80 characters/)
      await page.getByLabel('About you').fill(sentence.repeat(3))
      await fits(applicant)
      await saves(applicant)
      await applicant.arrivesAt('**/apply/tags')
      await page.getByLabel('Runes').check()
      await page.getByLabel('Life Path').check()
      await fits(applicant)
      await saves(applicant)
      await applicant.arrivesAt('**/apply/rates')
      await page.getByLabel('Chat').fill('3.25')
      await saves(applicant)
      await applicant.arrivesAt('**/apply/picture')
      const picture = { name: 'me.png', mimeType: 'image/png', buffer: await page.screenshot() }
      await page.getByLabel('Your picture').setInputFiles(picture)
      await saves(applicant)
      await applicant.arrivesAt('**/apply/sample')
      await page.getByLabel('Your sample reading').fill(sentence.repeat(4))
      await saves(applicant)
      await applicant.arrivesAt('**/apply/agreement')
      await page.getByLabel('I agree to this and to the terms').check()
      await saves(applicant)
      await applicant.arrivesAt('**/apply')
      await applicant.sees('8 of 8 steps done')
      await fits(applicant)
      await applicant.link('See your profile as clients would').click()
      await applicant.arrivesAt('**/apply/preview/*')
      await page.getByRole('heading', { name }).waitFor()
      await fits(applicant)
      await applicant.opens('/apply')
      await applicant.button('Send your application').click()
      await applicant.sees('We’re reading it')
    })

    const { ines } = await login('ines')
    await test.step('staff see it beside its preview, and ask something', async () => {
      await ines.opens('/admin/desk/applications')
      await ines.link(name).click()
      await ines.page.frameLocator('iframe.desk__preview').getByRole('heading', { name }).waitFor()
      await ines.page.getByLabel('Sample reading').fill('Which runes do you use?')
      await ines.button('Ask back').click()
      await ines.sees('Decided.')
      await eventually(
        'the mail with the question',
        async () => (await mailbox.lettersTo(email)).map(({ text }) => text),
        letters => letters.some(text => text.includes('Which runes do you use?')),
      )
    })

    await test.step('it is answered, and sent again', async () => {
      await applicant.opens('/apply')
      await applicant.sees('Which runes do you use?')
      await fits(applicant)
      await page.getByRole('main').getByRole('link', { name: 'A sample reading' }).first().click()
      await applicant.arrivesAt('**/apply/sample')
      await page.getByLabel('Your sample reading').fill(`The elder ones. ${sentence.repeat(4)}`)
      await saves(applicant)
      await applicant.arrivesAt('**/apply')
      await applicant.button('Send it again').click()
      await applicant.sees('We’re reading it')
    })

    await test.step('it is approved: the profile is found, and its person is a reader', async () => {
      await ines.opens('/admin/desk/applications')
      await ines.link(name).click()
      await ines.sees('One field changed')
      await ines.button('Approve and publish the profile').click()
      await ines.sees('Decided.')
      await eventually(
        'the welcome',
        async () => {
          await applicant.opens('/apply')
          return page.getByText('Clients can find you now').isVisible()
        },
        isThere => isThere,
      )
      await applicant.link('Set up payouts').click()
      await applicant.arrivesAt('**/desk/reader**')
      const client = await visitor()
      await client.opens('/readers?text=zephyrine')
      await client.page.getByRole('article').getByRole('heading', { name }).waitFor()
      await client.page.getByRole('article').getByRole('link', { name }).first().click()
      await client.arrivesAt('**/readers/zephyrine-quill')
      await client.sees('Runes for those at a crossing')
      await client.sees('$3.25')
    })
  })

  test('is invited by mail, and the link works once', async ({ login, visitor }) => {
    const email = `rowan.${Date.now()}@example.test`
    const { ines } = await login('ines')
    await ines.opens('/admin/desk/applications/invitations')
    await ines.page.getByLabel('Name').fill('Rowan Ashby')
    await ines.page.getByLabel('Email').fill(email)
    await ines.button('Invite').click()
    await ines.sees('The invitation is on its way.')
    const path = await eventually(
      'the mail with the link',
      async () =>
        (await mailbox.lettersTo(email))
          .map(({ text }) => /\/apply\/invitation\/[\w-]+/.exec(text)?.[0])
          .find(Boolean) ?? '',
      found => found !== '',
    )
    const rowan = await visitor()
    await rowan.opens(path)
    await rowan.button('Sign in to accept').click()
    await rowan.page.waitForURL('**/sign-in?**')
    await becomesClient(rowan, 'Rowan Ashby', email)
    await rowan.opens(path)
    await rowan.button('Accept the invitation').click()
    await rowan.arrivesAt('**/apply')
    await rowan.sees('You’re invited')
    const { theo } = await login('theo')
    await theo.opens(path)
    await theo.button('Accept the invitation').click()
    await theo.sees(/has expired or was used before/)
    await ines.opens('/admin/desk/applications/invitations')
    await ines.page.getByRole('row', { name: email }).getByText('Accepted').waitFor()
  })
})
