import * as assert from 'node:assert/strict'
import { cast } from '../api/test/cast.ts'
import { Person } from './people/person.ts'
import { accepts, finds, rings, waitsAtHerDesk } from './people/ring.ts'
import { bothAreConnected, ends } from './people/room.ts'
import { topsUp } from './people/wallet.ts'
import { test } from './stage.ts'

test.describe('what a page may be trusted with', () => {
  test('Back after a sign-out shows nothing of whoever was here', async ({ login }) => {
    const { theo } = await login('theo')
    await theo.opens('/wallet')
    await theo.page.getByRole('banner').locator('summary').click()
    await theo.button('Sign out').click()
    await theo.link('Sign in').first().waitFor()
    await theo.page.goBack()
    await theo.page.waitForURL('**/local/sign-in?**')
    assert.equal(await theo.page.getByText('Your wallet').count(), 0)
  })

  test('another account in another tab is told apart before money moves', async ({ login }) => {
    const { theo } = await login('theo')
    await theo.opens('/wallet')
    const tab = new Person(await theo.context.newPage(), { known: cast.nadia })
    await tab.isSignedIn()
    theo.forgives(/status of 409/)
    await theo.picks('$10')
    await theo.button('Pay $10.00 by card').click()
    await theo.sees('A different account is signed in')
    await theo.page.getByRole('dialog').getByRole('button', { name: 'Reload' }).click()
    await theo.page.getByText('Account menu for Nadia Fenn').waitFor({ state: 'attached' })
  })

  test('an amount is what was typed, or none', async ({ login }) => {
    const { theo } = await login('theo')
    await theo.opens('/wallet')
    await theo.picks('Other')
    const field = theo.page.getByLabel('Amount in USD')
    await field.fill('5,00')
    await theo.button('Pay $5.00 by card').waitFor()
    await field.fill('€20')
    await theo.button('Pay by card').click()
    await theo.sees('Enter an amount in USD, like 25.00.')
  })

  test('a page that stands still is not paid for, and comes back by itself', async ({ login }) => {
    const { theo, mara } = await login('theo', 'mara')
    await topsUp(theo, '$20')
    await waitsAtHerDesk(mara)
    await finds(theo, mara)
    await rings(theo, { by: 'Chat' })
    await accepts(mara, theo)
    await bothAreConnected(theo, mara)
    const blocked = theo.page.evaluate(() => {
      const until = performance.now() + 20_000
      while (performance.now() < until);
    })
    await mara.sees('The clock is paused.')
    await blocked
    await bothAreConnected(theo, mara)
    await ends(mara)
    await theo.link('View receipt and rate').waitFor()
  })
})
