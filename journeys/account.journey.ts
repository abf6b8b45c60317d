import * as assert from 'node:assert/strict'
import type { Person } from './people/person.ts'
import { signsUp } from './people/sign-up.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { mailbox } from './world/local-world.ts'

test.describe('an account', () => {
  test('is asked for consent first, shows its owner everything, and closes for good', async ({
    navigate,
  }) => {
    const email = `wren.ashdown.${Date.now()}@example.test`
    const wren = await navigate('/sign-in?next=/wallet')
    await signsUp(wren, 'Wren Ashdown', email)
    await wren.arrivesAt('**/welcome?**')
    await consents(wren)
    await wren.button(/^I want a reading/).click()
    await wren.page.getByLabel('Alias').fill('Night Wren')
    await wren.button('Continue').click()
    await wren.button('Next').click()
    await wren.button('Skip the tour').click()
    await wren.link('Let’s go').click()
    await wren.arrivesAt('**/wallet')

    await wren.opens('/account#data')
    assert.equal(await wren.page.getByLabel('Alias').inputValue(), 'Night Wren')
    await wren.sees('Version 1')
    await wren.button('Get my data').click()
    await wren.sees('You will get an email.')
    const link = await eventually(
      'the mail with the link',
      async () => {
        const letters = await mailbox.lettersTo(email)
        return letters.map(({ text }) => /\/account\/export\/[\w-]+/.exec(text)?.[0]).find(Boolean) ?? ''
      },
      path => path !== '',
    )
    const answer = await wren.page.request.get(new URL(link, wren.page.url()).href)
    assert.match(answer.headers()['content-disposition'] ?? '', /attachment/)
    const file = await answer.json()
    assert.equal(file.person.email, email)
    assert.equal(file.person.alias, 'Night Wren')

    await wren.opens('/account#close')
    await wren.page.getByLabel(/^Type .* to confirm/).fill('somebody@else.test')
    await wren.button('Close my account for good').click()
    await wren.sees('That is not the email address of your account')
    await wren.page.getByLabel(/^Type .* to confirm/).fill(email)
    await wren.button('Close my account for good').click()
    await wren.page.waitForURL(url => url.pathname === '/')
    await wren.page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor()
    wren.forgives(/status of 40[13]/)
  })

  test('is easier to read from the first paint on', async ({ login }) => {
    const { theo } = await login('theo')
    await theo.opens('/account#appearance')
    const size = () => theo.page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
    const before = await size()
    await theo.page.getByLabel('Larger').check()
    await theo.page.getByLabel('More contrast').check()
    assert.notEqual(await size(), before, 'at once')
    await theo.opens('/readers')
    assert.equal(await theo.page.locator('html').getAttribute('data-looks'), 'contrast larger')
    await theo.opens('/account#appearance')
    await theo.page.getByLabel('Normal').check()
    await theo.page.getByLabel('More contrast').uncheck()
    await theo.opens('/account')
    assert.equal(await size(), before)
  })
})

async function consents(person: Person): Promise<void> {
  const birth = person.page.getByLabel('Date of birth')
  const terms = person.page.getByLabel(/Terms of use/)
  const privacy = person.page.getByLabel(/Privacy policy/)
  await birth.fill('2020-01-01')
  await terms.check()
  await privacy.check()
  await person.button('Agree and continue').click()
  await person.sees('You need to be at least 18 years old.')
  await birth.fill('1990-04-27')
  await person.button('Agree and continue').click()
  await person.sees('What brings you here?')
  await person.settles()
}
