import * as assert from 'node:assert/strict'
import { expect } from 'playwright/test'
import { cast } from '../api/test/cast.ts'
import { cards, paysByCard } from './people/wallet.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { mailbox } from './world/local-world.ts'

const american = { locale: 'en-US', timezoneId: 'America/Chicago' }
const address = {
  'Full name': 'Ada Lanternfield',
  'Street and number': '4 Harbor Street',
  City: 'Portland',
  'State or province (if any)': 'Oregon',
  'Postal code': '97201',
}

test.describe('buyers of the shop', () => {
  test('somebody without an account orders by card, and finds the order by the mailed link', async ({
    visitor,
  }) => {
    const ada = await visitor({ context: american })
    const { page } = ada
    await ada.opens('/shop/night-candle')
    await ada.button('Put in basket').click()
    await ada.arrivesAt('**/basket')
    await page.getByRole('link', { name: 'Basket, 1 item' }).waitFor()
    await ada.opens('/shop')
    await page.getByRole('link', { name: 'Basket, 1 item' }).waitFor()
    await ada.opens('/basket')
    await ada.link('Check out without an account').click()
    await ada.arrivesAt('**/basket/checkout')
    await expect(page.getByLabel('Country')).toHaveValue('US')
    for (const [label, text] of Object.entries(address))
      await page.getByRole('textbox', { name: label }).fill(text)
    await page.getByRole('textbox', { name: 'Email' }).fill('ada@example.test')
    await page.getByLabel('Date of birth').fill('1990-04-27')
    await ada.button('Order and go to payment').click()
    await ada.sees('To order, accept the terms and the privacy policy first.')
    await page.getByLabel('I accept the terms').check()
    await ada.button('Order and go to payment').click()
    await ada.arrivesAt('**/orders/guest/*')
    await page.getByRole('link', { name: 'Basket, empty' }).waitFor()
    await ada.link(/^Pay \$/).click()
    await page.waitForURL('**/local/pay/**')
    await paysByCard(page, cards.pays)
    await ada.arrivesAt('**/orders/guest/**')
    await ada.sees('We’ve sent you an email with a link to this page.')
    const path = new URL(page.url()).pathname
    await eventually(
      'the link',
      async () => (await mailbox.lettersTo('ada@example.test')).map(letter => JSON.stringify(letter)),
      letters => letters.some(letter => letter.includes(path)),
    )
  })

  test('a wish moves to the basket, an address is saved, and who bought something reviews it', async ({
    login,
    program,
  }) => {
    const { theo } = await login('theo')
    const { page } = theo
    await (await program('theo')).topsUp(100)

    await test.step('a heart, and the wish list', async () => {
      await theo.opens('/shop/amethyst-point')
      await theo.button('Save for later').click()
      await theo.arrivesAt('**/shop/amethyst-point')
      await theo.opens('/wishlist')
      await theo.button('Move to basket').click()
      await theo.arrivesAt('**/basket')
      await theo.sees('1 item')
    })

    const order = await test.step('an order, with its address saved', async () => {
      await theo.opens('/basket/checkout')
      await page.getByLabel('Country').selectOption('US')
      for (const [label, text] of Object.entries(address))
        await page.getByRole('textbox', { name: label }).fill(text)
      await page.getByLabel('Save this address').check()
      await theo.button(/^Pay \$/).click()
      await theo.arrivesAt('**/orders/*')
      await theo.opens('/account/addresses')
      await theo.sees('4 Harbor Street')
      await theo.sees('Used first')
      const { viewer } = await (await program('theo')).asks<{
        viewer: { orders: { edges: { node: { id: string } }[] } }
      }>('{ viewer { orders(first: 1) { edges { node { id } } } } }')
      return viewer.orders.edges[0]?.node.id
    })

    await test.step('once it is shipped, a review', async () => {
      const input = { orderId: order, idempotencyKey: crypto.randomUUID() }
      await (await program('ines')).asks(
        'mutation ($input: ShipOrderInput!) { shipOrder(input: $input) { __typename } }',
        { input },
      )
      await theo.opens('/shop/amethyst-point')
      const four = page.getByRole('radio', { name: '4 stars' })
      await page.locator('label').filter({ has: four }).click()
      await page.getByRole('textbox', { name: 'Your review' }).fill('Clear as water.')
      await theo.button('Post review').click()
      await theo.arrivesAt('**/shop/amethyst-point**')
      await theo.sees('Clear as water.')
      const structured = await page.locator('script[type="application/ld+json"]').first().textContent()
      assert.match(structured ?? '', /"ratingValue":4/)
    })
  })

  test('a reader writes down something to sell, and staff see what waits', async ({ login }) => {
    const { mara, ines } = await login('mara', 'ines')
    const { page } = mara
    await mara.opens('/desk/reader/products/new')
    await page.getByRole('textbox', { name: 'Name' }).fill('Salt of the new moon')
    await page.getByRole('textbox', { name: 'Description' }).fill('Sea salt, dried under the new moon.')
    await page.getByRole('textbox', { name: 'Price in USD' }).fill('14.50')
    await page.getByRole('textbox', { name: 'Weight in grams' }).fill('250')
    await mara.button('Save draft').click()
    await mara.sees('Saved. Only you see it until you send it.')
    await mara.button('Save and send for approval').click()
    await mara.arrivesAt('**/desk/reader/products')
    await mara.sees('With our team')
    await mara.opens(`/readers/${cast.mara.slug ?? 'mara-moonwater'}`)
    await mara.sees('From Mara’s shop')
    await ines.opens('/desk/staff/reviews')
    await ines.sees('No reviews here')
  })
})
