import * as assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { expect } from 'playwright/test'
import { cast } from '../api/test/cast.ts'
import type { Program } from './people/program.ts'
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
  test('a visitor fills a basket, signs in, pays from the wallet and by card, cancels a part, and sends one back', async ({
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

    const orderId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    const staff = await program('ines')
    await test.step('one of the two is sent: its parcel is followed, and has an invoice', async () => {
      await ships(staff, orderId)
      await selene.opens(`/orders/${orderId}`)
      await selene.sees('Partly handed over')
      await expect(page.getByRole('link', { name: 'Follow this parcel' })).toHaveAttribute(
        'href',
        'https://moonpost.example/track?number=MP-7',
      )
      const href = await page.getByRole('link', { name: /^Invoice / }).getAttribute('href')
      const paper = await page.request.get(href ?? '')
      assert.equal(paper.status(), 200)
      assert.equal((await paper.body()).subarray(0, 5).toString(), '%PDF-')
    })

    await test.step('it is listed, and the rest is cancelled: what it cost comes back', async () => {
      await selene.opens('/orders')
      await page
        .getByRole('main')
        .getByRole('link', { name: /Moonwater Tarot/ })
        .first()
        .click()
      await selene.arrivesAt('**/orders/*')
      const had = await buyer.balance()
      await page.getByText('Cancel the rest').click()
      await selene.button('Yes, cancel').click()
      await page.getByText(/You canceled the rest of it/).waitFor()
      assert.ok((await buyer.balance()) > had, 'what came by card stays in the wallet')
    })

    await test.step('the other is sent back, and paid back when it is there', async () => {
      await page.getByText('Send something back').click()
      await page.getByLabel('Moonwater Tarot').selectOption('1')
      await page.getByRole('textbox', { name: 'What’s wrong with it?' }).fill('The box was crushed.')
      await selene.button('Ask to send it back').click()
      await selene.sees('Waiting for our answer')
      const had = await buyer.balance()
      await takesBack(staff, orderId)
      await selene.opens(`/orders/${orderId}`)
      await selene.sees('Back with us')
      await page.getByRole('link', { name: /^Credit note / }).waitFor()
      assert.ok((await buyer.balance()) > had)
    })
  })
})

/** Staff send one piece of an order. */
async function ships(staff: Program, id: string): Promise<void> {
  const { node } = await staff.asks<{ node: { lines: { id: string }[] } }>(
    'query ($id: ID!) { node(id: $id) { ... on Order { lines { id } } } }',
    { id },
  )
  const lines = [{ orderLineId: node.lines[0]?.id, count: 1 }]
  const sent = { orderId: id, lines, carrier: 'MOONPOST', tracking: 'MP-7', idempotencyKey: randomUUID() }
  const { shipOrder } = await staff.asks<{ shipOrder: { state: string } }>(
    'mutation ($input: ShipOrderInput!) { shipOrder(input: $input) { ... on Order { state } } }',
    { input: sent },
  )
  assert.equal(shipOrder.state, 'PARTLY_FULFILLED')
}

/** Staff accept the return of an order, and count its piece in. */
async function takesBack(staff: Program, id: string): Promise<void> {
  const { node } = await staff.asks<{
    node: { returns: { id: string; lines: { line: { id: string } }[] }[] }
  }>('query ($id: ID!) { node(id: $id) { ... on Order { returns { id lines { line { id } } } } } }', { id })
  const [asked] = node.returns
  await staff.asks(
    'mutation ($input: AnswerReturnInput!) { answerReturn(input: $input) { ... on OrderReturn { state } } }',
    { input: { orderReturnId: asked?.id, isAccepted: true } },
  )
  const lines = [{ orderLineId: asked?.lines[0]?.line.id, restocked: 1, writtenOff: 0 }]
  const { receiveReturn } = await staff.asks<{ receiveReturn: { state: string } }>(
    'mutation ($input: ReceiveReturnInput!) { receiveReturn(input: $input) { ... on OrderReturn { state } } }',
    { input: { orderReturnId: asked?.id, lines, idempotencyKey: randomUUID() } },
  )
  assert.equal(receiveReturn.state, 'RECEIVED')
}
