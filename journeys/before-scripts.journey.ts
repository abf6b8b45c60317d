import * as assert from 'node:assert/strict'
import type { Person } from './people/person.ts'
import { cards, paysByCard, walletLines } from './people/wallet.ts'
import { test } from './stage.ts'

/** From here on the scripts of this person's pages do not arrive, until they are let through. */
async function withoutScripts({ page }: Person): Promise<() => void> {
  let letThrough = () => {}
  const allowed = new Promise<void>(done => {
    letThrough = done
  })
  await page.route('**/_astro/*.js', async route => {
    await allowed
    await route.continue()
  })
  return letThrough
}

/** A page as it stands before its scripts: nothing to wait for. */
async function opensBare({ page }: Person, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href, { waitUntil: 'commit' })
}

test.describe('before scripts arrive', () => {
  test('the package that is marked is the one that is paid, and brings its bonus', async ({ login }) => {
    const { theo } = await login('theo')
    const scriptsArrive = await withoutScripts(theo)
    await opensBare(theo, '/wallet')
    await theo.picks('$50')
    await theo.button(/^Pay \$/).click()
    await theo.page.locator('button[aria-busy]', { hasText: 'Pay' }).waitFor()
    scriptsArrive()
    await theo.page.waitForURL('**/local/pay/**')
    await theo.button('Pay $50.00').waitFor()
    await paysByCard(theo.page, cards.pays)
    await theo.sees('$50.00 added to your wallet')
    await theo.sees('We added a bonus of $4.00 on top.')
    const [bonus, paid] = (await walletLines(theo)).slice(0, 2).sort()
    assert.match(`${bonus}\n${paid}`, /^Bonus.*\+\$4\.00\nTop-up.*\+\$50\.00$/)
  })

  test('the channel and the length that are chosen are the ones that are asked for', async ({ login }) => {
    const { theo } = await login('theo')
    const scriptsArrive = await withoutScripts(theo)
    await opensBare(theo, '/readers?online=1')
    await theo.page.getByRole('main').getByRole('article').getByRole('link').first().click()
    await theo.page.waitForURL('**/readers/*', { waitUntil: 'commit' })
    const { page } = theo
    await page.getByRole('main').locator('label', { hasText: 'Face to face' }).click()
    await page.getByLabel('How long?').selectOption('30')
    await theo.button('Continue').click()
    scriptsArrive()
    await page.getByLabel('Your question').waitFor()
    await theo.button('Continue').click()
    const summary = page.locator('dl')
    await theo.sees('Video', summary)
    await theo.sees('30 minutes', summary)
  })

  test('what is typed is what is saved, and never in the address', async ({ login }) => {
    const { selene } = await login('selene')
    const scriptsArrive = await withoutScripts(selene)
    await opensBare(selene, '/desk/reader/profile')
    const tagline = `Slow roads, ${Date.now() % 1_000}`
    await selene.page.getByLabel('Tagline').fill(tagline)
    await selene.page.getByLabel('Tagline').press('Enter')
    scriptsArrive()
    // Whole: "You have unsaved changes" says it too.
    await selene.sees(/^Saved$/)
    assert.equal(new URL(selene.page.url()).search, '')
    await selene.opens('/desk/reader/profile')
    assert.equal(await selene.page.getByLabel('Tagline').inputValue(), tagline)
  })

  test('what is typed and not sent survives a reload, and another person does not see it', async ({
    login,
  }) => {
    const { selene } = await login('selene')
    await selene.opens('/desk/reader/profile')
    const before = await selene.page.getByLabel('Location').inputValue()
    await selene.page.getByLabel('Location').fill('Halfway to somewhere')
    await selene.opens('/desk/reader')
    await selene.page.goBack()
    await selene.settles()
    assert.equal(await selene.page.getByLabel('Location').inputValue(), 'Halfway to somewhere')
    await selene.page.getByRole('banner').locator('summary').click()
    await selene.button('Sign out').click()
    await selene.link('Sign in').first().waitFor()
    await selene.isSignedIn()
    await selene.opens('/desk/reader/profile')
    assert.equal(await selene.page.getByLabel('Location').inputValue(), before)
  })

  test('with no script at all, as far as the card page', async ({ loginWith }) => {
    const { theo } = await loginWith({ context: { javaScriptEnabled: false } }, 'theo')
    await theo.page.goto(new URL('/wallet', theo.page.url()).href)
    await theo.picks('Other')
    await theo.page.getByLabel('Amount in USD').fill('a lot')
    await theo.button(/^Pay/).click()
    await theo.sees('Enter an amount in USD, like 25.00.')
    await theo.picks('$10')
    await theo.button(/^Pay/).click()
    await theo.page.waitForURL('**/local/pay/**')
  })
})
