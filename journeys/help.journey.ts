import * as assert from 'node:assert/strict'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { mailbox } from './world/local-world.ts'

/** Where a link in the newest mail to an address leads that has such a path. */
async function linkTo(address: string, page: string): Promise<string> {
  const form = new RegExp(`/help/${page}/[\\w-]+`)
  let found = ''
  await eventually(
    `a mail with a link to /help/${page}`,
    async () => {
      for (const letter of await mailbox.lettersTo(address))
        found ||= form.exec(JSON.stringify(letter))?.[0] ?? ''
      return found
    },
    link => link !== '',
  )
  return found
}

test.describe('the help centre', () => {
  test('finds answers despite a typing error, and hears whether they helped', async ({ navigate }) => {
    const nobody = await navigate('/help')
    await nobody.page.getByRole('searchbox', { name: 'Search help' }).fill('microphnoe')
    await nobody.button('Search').click()
    await nobody.link('My microphone or camera does not work').click()
    await nobody.page
      .getByRole('heading', { level: 1, name: 'My microphone or camera does not work' })
      .waitFor()
    const data = await nobody.page.locator('script[type="application/ld+json"]').textContent()
    assert.equal(JSON.parse(data ?? '')['@type'], 'FAQPage')
    await nobody.button('Yes').click()
    await nobody.sees('Thank you, that’s good to know.')
  })

  test('takes a question to staff and their answer back, until it is solved', async ({ login }) => {
    const { nadia, ines } = await login('nadia', 'ines')
    const subject = `The sound was gone ${Date.now()}`
    await test.step('a client asks', async () => {
      await nadia.opens('/help')
      await nadia.link('Ask us').first().click()
      await nadia.page.getByLabel('What is it about?').selectOption({ label: 'A reading' })
      await nadia.page.getByLabel('In a few words').fill(subject)
      await nadia.page.getByLabel('What happened?').fill('I heard nothing for a minute.')
      await nadia.button('Send').click()
      await nadia.sees('We have your question')
    })
    await test.step('staff take it, write a note and answer', async () => {
      await ines.opens('/admin/desk/help')
      await ines.page.getByRole('link', { name: subject }).click()
      await ines.page.getByRole('heading', { name: 'Nadia Fenn' }).waitFor()
      await ines.button('Look after it').click()
      await ines.button('Let it go').waitFor()
      await ines.page.getByLabel('Note for the team').fill('Looks like her headset.')
      await ines.page.getByRole('button', { name: 'Add', exact: true }).click()
      await ines.sees('Looks like her headset.')
      await ines.page.getByLabel('Answer', { exact: true }).fill('Please try another headset.')
      await ines.page.getByRole('button', { name: 'Send', exact: true }).click()
      await ines.sees('Sent.')
    })
    await test.step('the client reads it and replies; the note is not theirs', async () => {
      await nadia.opens('/help/tickets')
      await nadia.sees('Answered')
      await nadia.link(subject).click()
      await nadia.sees('Please try another headset.')
      assert.equal(await nadia.page.getByText('Looks like her headset.').count(), 0)
      await nadia.page.getByLabel('Your reply').fill('That was it, thank you.')
      await nadia.button('Send').click()
      await nadia.sees('That was it, thank you.')
    })
    await test.step('staff mark it as solved', async () => {
      await ines.page.reload()
      await ines.sees('That was it, thank you.')
      await ines.button('Mark as solved').click()
      await ines.button('Open again').waitFor()
      await nadia.opens('/help/tickets')
      await nadia.sees('Solved')
    })
  })

  test('answers a visitor by mail, once they confirmed their address', async ({ navigate, login }) => {
    const address = `visitor-${Date.now()}@example.test`
    const subject = `Cannot sign in ${Date.now()}`
    const nobody = await navigate('/help/ask')
    await nobody.page.getByLabel('Your email address').fill(address)
    await nobody.page.getByLabel('In a few words').fill(subject)
    await nobody.page.getByLabel('What happened?').fill('The code does not come.')
    await nobody.button('Email me the link').click()
    await nobody.sees('Look into your mailbox')
    const { ines } = await login('ines')
    await ines.opens('/admin/desk/help')
    await ines.page.getByRole('table').or(ines.page.getByText('No tickets here.')).first().waitFor()
    assert.equal(await ines.page.getByText(subject).count(), 0, 'nobody confirmed it')

    await nobody.opens(await linkTo(address, 'confirm'))
    await nobody.button('Send my question').click()
    await nobody.sees('We have your question')
    await ines.opens('/admin/desk/help')
    await ines.page.getByRole('link', { name: subject }).click()
    await ines.page.getByLabel('Answer', { exact: true }).fill('Look into your spam folder.')
    await ines.page.getByRole('button', { name: 'Send', exact: true }).click()
    await ines.sees('Sent.')

    await nobody.opens(await linkTo(address, 'ticket'))
    await nobody.sees('Look into your spam folder.')
    await nobody.page.getByLabel('Your reply').fill('It is there.')
    await nobody.button('Send').click()
    await nobody.sees('It is there.')
  })

  test('shows staff the site as somebody, to read only, and the person that they did', async ({ login }) => {
    const { nadia, ines } = await login('nadia', 'ines')
    const reason = `To see why the wallet is empty ${Date.now()}`
    await ines.opens('/admin/desk/people?query=nadia')
    await ines.page.getByRole('link', { name: 'Nadia Fenn' }).click()
    await ines.page.getByLabel('Why? They can read this.').fill(reason)
    await ines.button('Open the site').click()
    await ines.sees('You’re looking, read only, at the account of')
    await ines.opens('/wallet')
    await ines.page.getByRole('region', { name: 'Someone else’s account' }).getByText('Nadia Fenn').waitFor()
    await test.step('nothing is changed in their name', async () => {
      await ines.opens('/help/ask')
      await ines.page.getByLabel('In a few words').fill('Not mine to ask')
      await ines.page.getByLabel('What happened?').fill('I am not Nadia.')
      await ines.button('Send').click()
      await ines.sees('so nothing can be changed or opened here')
    })
    await ines.button('Stop').click()
    await ines.page.waitForURL('**/admin/desk/people')
    await ines.page.goto(new URL('/account', ines.page.url()).href)
    await ines.sees('Ines Aldous')
    await nadia.opens('/account#looks')
    await nadia.sees(reason)
  })
})
