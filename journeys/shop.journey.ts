import * as assert from 'node:assert/strict'
import { expect } from 'playwright/test'
import { cast } from '../api/test/cast.ts'
import { cards, paysByCard } from './people/wallet.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { mailbox } from './world/local-world.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const address = {
  'Street and number': '4 Harbor Street',
  City: 'Portland',
  'State or province (if any)': 'Oregon',
  'Postal code': '97201',
}

test.describe('the shop', () => {
  test('a visitor fills a basket, signs in, pays from the wallet and by card, and cancels', async ({
    visitor,
    program,
  }) => {
    const buyer = await program('selene')
    const before = await buyer.balance()
    const selene = await visitor({ known: cast.selene, context: phone })
    const { page } = selene

    await test.step('what is looked for with a typing error is found and put in the basket', async () => {
      await selene.opens('/shop')
      await page.getByRole('searchbox', { name: 'Search the shop' }).fill('moonwatr tarot')
      await selene.button('Search').click()
      await selene.arrivesAt('**/shop?**')
      await page.getByRole('main').getByRole('link', { name: 'Moonwater Tarot' }).click()
      await selene.arrivesAt('**/shop/moonwater-tarot')
      await page.getByLabel('How many').selectOption('2')
      await selene.button('Put in basket').click()
      await selene.arrivesAt('**/basket')
      await selene.sees('2 items')
    })

    await test.step('the basket is still theirs after signing in', async () => {
      await selene.link('Sign in to check out').click()
      await selene.button('Selene Nightbloom').click()
      await selene.arrivesAt('**/basket/checkout')
      await page.getByRole('main').getByText('Moonwater Tarot').waitFor()
    })

    const total = await test.step('an address is needed; a code takes a tenth off', async () => {
      await selene.button('Order and go to payment').click()
      await selene.sees('A few fields of the address are still empty.')
      for (const [label, text] of Object.entries(address))
        await page.getByRole('textbox', { name: label }).fill(text)
      await page.getByRole('textbox', { name: 'Discount code' }).fill('MOON10')
      await selene.button('Apply').click()
      await page.getByText('−$8.40').waitFor()
      await expect(page.getByLabel('City')).toHaveValue('Portland')
      const shown = page.locator('dt:text-is("Total") + dd')
      return Math.round(Number((await shown.textContent())?.replace(/[^\d.]/g, '')) * 100)
    })

    await test.step('the rest is paid by card, and a mail confirms it', async () => {
      assert.ok(total > before, `the wallet has ${before}, the order costs ${total}`)
      await selene.button('Order and go to payment').click()
      await selene.arrivesAt('**/orders/**')
      await selene.sees('Waiting for payment')
      await selene.link(/^Pay \$/).click()
      await page.waitForURL('**/local/pay/**')
      await paysByCard(page, cards.pays)
      await selene.arrivesAt('**/orders/**')
      await selene.sees('Next: we hand it over and write to you')
      await eventually(
        'the confirmation',
        async () => (await mailbox.lettersTo(cast.selene.email)).map(({ subject }) => subject),
        subjects => subjects.some(subject => /order/i.test(subject)),
      )
    })

    await test.step('it is listed, and cancelled: everything comes back', async () => {
      await selene.opens('/orders')
      await page
        .getByRole('main')
        .getByRole('link', { name: /Moonwater Tarot/ })
        .first()
        .click()
      await selene.arrivesAt('**/orders/*')
      await page.getByText('Cancel this order').click()
      await selene.button('Yes, cancel').click()
      await selene.sees('Canceled')
      assert.ok((await buyer.balance()) >= total, 'what came by card stays in the wallet')
    })
  })
})
