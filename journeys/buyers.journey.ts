import * as assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { expect } from 'playwright/test'
import { cast } from '../api/test/cast.ts'
import type { Program } from './people/program.ts'
import { cards, paysByCard } from './people/wallet.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { clock, mailbox } from './world/local-world.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const american = { ...phone, locale: 'en-US', timezoneId: 'America/Chicago' }
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
    loginWith,
    program,
  }) => {
    const { theo } = await loginWith({ context: phone }, 'theo')
    const { page } = theo
    const wallet = await program('theo')
    await wallet.topsUp(100)
    await wallet.emptiesBasket()

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

  test('a reader writes down something to sell, staff publish it, and what it earns is paid out', async ({
    login,
    loginWith,
    program,
  }) => {
    const { mara } = await loginWith({ context: phone }, 'mara')
    const { ines } = await login('ines')
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

    await test.step('staff publish it, and it is sold', async () => {
      await ines.opens('/admin/collections/products?search=salt')
      await ines.page.getByRole('link', { name: 'Salt of the new moon' }).first().click()
      await ines.page.locator('#field-categories input').first().click()
      await ines.page.locator('.rs__option').first().click()
      await ines.button('Publish changes').click()
      await ines.page
        .getByText(/successfully/i)
        .first()
        .waitFor()
    })

    const staff = await program('ines')
    const buyer = await program('theo')
    const found = await eventually(
      'it is in the shop',
      () => buyer.asks<Found>(SOLD, { search: 'salt of the new moon' }),
      ({ products }) => products.edges.length > 0,
    )
    const [variant] = found.products.edges[0]?.node.variants ?? []
    assert.ok(variant)
    const reader = await program('mara')
    const before = await earned(reader)

    await test.step('it is bought and shipped, and the reader earns 70 %', async () => {
      await buyer.topsUp(100)
      await buyer.emptiesBasket()
      await staff.asks(RECEIVE, { sku: variant.sku, key: randomUUID() })
      await buyer.asks(PUT, { sku: variant.sku })
      const { orderQuote } = await buyer.asks<{ orderQuote: { total: object } }>(QUOTE)
      const { placeOrder } = await buyer.asks<{ placeOrder: { id: string } }>(PLACE, {
        ...{ total: orderQuote.total, key: randomUUID() },
      })
      await staff.asks(SHIP, { order: placeOrder.id, key: randomUUID() })
      assert.equal((await earned(reader)) - before, 1_015)
      await mara.opens('/desk/reader/products')
      await mara.sees('$10.15')
    })

    await test.step('and is paid with the next daily payout', async () => {
      await clock.advance(24 * 3_600)
      await eventually(
        'the payout of all that was earned',
        () => earned(reader),
        left => left < before,
      )
    })
  })
})

interface Found {
  readonly products: {
    readonly edges: { readonly node: { readonly variants: { readonly sku: string }[] } }[]
  }
}
const SOLD =
  'query ($search: String!) { products(first: 1, filter: { search: $search }) { edges { node { variants { sku } } } } }'
const RECEIVE = `mutation ($sku: String!, $key: IdempotencyKey!) {
  receiveStock(input: { sku: $sku, count: 3, idempotencyKey: $key }) { __typename }
}`
const PUT = 'mutation ($sku: String!) { setBasketLine(input: { sku: $sku, count: 1 }) { __typename } }'
const QUOTE =
  '{ orderQuote(input: { country: "US", shippingCode: "STANDARD" }) { total { minor currency } } }'
const PLACE = `mutation ($total: MoneyInput!, $key: IdempotencyKey!) {
  placeOrder(input: {
    country: "US", shippingCode: "STANDARD", total: $total, idempotencyKey: $key
    address: { name: "Theo Vale", line1: "1 Lantern Street", city: "Portland", region: "OR", postalCode: "97201" }
  }) { ... on Order { id } }
}`
const SHIP = `mutation ($order: ID!, $key: IdempotencyKey!) {
  shipOrder(input: { orderId: $order, idempotencyKey: $key }) { __typename }
}`

/** What is earned and not paid out, in cents. */
async function earned(reader: Program): Promise<number> {
  const { viewer } = await reader.asks<{ viewer: { earnings: { balance: { minor: string } } } }>(
    '{ viewer { earnings { balance { minor } } } }',
  )
  return Number(viewer.earnings.balance.minor)
}
