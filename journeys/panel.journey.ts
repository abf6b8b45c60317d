import * as assert from 'node:assert/strict'
import { buys } from './people/order.ts'
import type { Person } from './people/person.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { clock } from './world/local-world.ts'

test.describe('the staff’s panel', () => {
  test('is entered by the sign-in of the site, kept by its session, and left with it', async ({
    visitor,
    login,
  }) => {
    const { ines } = await login('ines')
    await ines.opens('/admin')
    await ines.page.getByRole('link', { name: 'Products', exact: true }).first().waitFor()
    await ines.page
      .frameLocator('iframe[src="/account/session"]')
      .locator('body')
      .waitFor({ state: 'attached' })
    await eventually(
      'the panel renews the session of the site',
      () => ines.page.evaluate(() => Number(localStorage.getItem('session-ends-at'))),
      endsAt => endsAt > Date.now(),
    )
    await ines.button('Open Menu').first().click()
    await ines.button('Sign out').click()
    await ines.page.waitForURL(
      url => !url.pathname.startsWith('/admin') && !url.pathname.startsWith('/local'),
    )
    await ines.page.goto(new URL('/admin', ines.page.url()).href)
    await ines.link('Sign in with your account').click()
    await ines.button('Ines Aldous').click()
    await ines.page.waitForURL('**/admin**')
    await ines.page.getByRole('link', { name: 'Products', exact: true }).first().waitFor()

    const nobody = await visitor()
    await nobody.page.goto(new URL('/admin/collections/products', ines.page.url()).href)
    await nobody.link('Sign in with your account').waitFor()
    assert.match(nobody.page.url(), /\/admin\/login\?redirect=/)
  })

  test('is shut to clients, and to staff the moment they are none any more', async ({ login }) => {
    const { theo, ines } = await login('theo', 'ines')
    await theo.page.goto(new URL('/admin', theo.page.url()).href)
    await theo.sees('You are signed in as Theo Vale, and that account is not one of staff.')
    await ines.opens('/admin')
    await ines.page.getByRole('link', { name: 'Products', exact: true }).first().waitFor()
    try {
      await becomes(ines, 'client')
      await eventually(
        'who is no longer staff is out',
        async () => {
          await ines.page.goto(new URL('/admin', ines.page.url()).href)
          const inside = ines.page.getByRole('link', { name: 'Products', exact: true }).first()
          const outside = ines.page.getByText('that account is not one of staff')
          await inside.or(outside).first().waitFor()
          return outside.isVisible()
        },
        isOut => isOut,
      )
      assert.match(ines.page.url(), /\/admin\/login/)
    } finally {
      await becomes(ines, 'admin')
    }
  })

  test('packs, ships and refunds an order, and counts stock', async ({ login, program }) => {
    const buyer = await program('nadia')
    await buyer.topsUp(100)
    await buyer.emptiesBasket()
    const { id: orderId, number } = await buys(buyer, 'CANDLE-20')
    const { ines } = await login('ines')
    const { page } = ines

    await test.step('it is on the pick list, has a slip, and is marked as shipped', async () => {
      await ines.opens('/admin/desk/orders')
      const row = page.getByRole('row', { name: number })
      await row.getByRole('checkbox').check()
      await row.getByRole('textbox').fill('HOOT-1')
      const [slip] = await Promise.all([
        ines.context.waitForEvent('page'),
        ines.link('Pick list and slips').click(),
      ])
      await slip.getByText('CANDLE-20').first().waitFor()
      await slip.getByText('4 Harbor Street').waitFor()
      await slip.close()
      await page.getByLabel('Carrier', { exact: true }).fill('MOONPOST')
      await ines.button('Mark as shipped').click()
      await ines.sees('Marked as shipped.')
    })

    await test.step('a refund shows what it moves before it moves it', async () => {
      await ines.opens(`/admin/desk/orders/${encodeURIComponent(orderId)}`)
      await ines.sees(/HOOT-1/)
      const before = await buyer.balance()
      await page.getByLabel(/Candle/).fill('5')
      await page.getByLabel('Reason, for other staff').fill('It came broken.')
      await ines.button('Show what it moves').click()
      await ines.sees('From the platform')
      assert.equal(await buyer.balance(), before)
      await ines.button('Give it back').click()
      await ines.sees('Given back.')
      await eventually(
        'the money in the wallet',
        () => buyer.balance(),
        now => now === before + 500,
      )
    })

    await test.step('what comes in is counted', async () => {
      await ines.opens('/admin/desk/stock')
      await page.getByLabel('SKU').fill('CANDLE-20')
      await page.getByLabel('Pieces', { exact: true }).fill('3')
      await page.getByRole('button', { name: 'Count', exact: true }).click()
      await ines.sees('Counted.')
      await page.getByRole('link', { name: 'CANDLE-20' }).click()
      await ines.sees('Counted in')
    })

    await test.step('it is among the sales of its day', async () => {
      const to = (await clock.now()).toISOString().slice(0, 10)
      await ines.opens(`/admin/desk/sales?to=${to}`)
      await page.locator('.recharts-bar-rectangle').first().waitFor()
      await page
        .getByRole('cell', { name: /Candle/ })
        .first()
        .waitFor()
    })
  })

  test('finds a person, moves money with a reason, and finds both again', async ({ login, program }) => {
    const selene = await program('selene')
    const before = await selene.balance()
    const { ines } = await login('ines')
    const { page } = ines

    await test.step('a person is found by the beginning of their name, with their record', async () => {
      await ines.opens('/admin/desk/people')
      await page.getByRole('searchbox', { name: 'Name, email address or id' }).fill('sel')
      await ines.button('Find').click()
      await page.getByRole('link', { name: 'Selene Nightbloom' }).click()
      await page.getByRole('heading', { name: 'Readings they gave' }).waitFor()
      await page.getByRole('textbox', { name: 'Note, for the team' }).fill('Asked about her earnings.')
      await page.getByRole('button', { name: 'Add', exact: true }).click()
      await ines.sees('Added.')
      await ines.sees('Asked about her earnings.')
    })

    await test.step('what is put into the wallet is there', async () => {
      await page.getByLabel('Amount').fill('4.20')
      await page.getByRole('combobox', { name: 'Why' }).selectOption({ label: 'Courtesy' })
      await page.getByLabel('In words, for the team').fill('A call was cut off.')
      await ines.button('Move the money').click()
      await ines.sees('Done.')
      await eventually(
        'the money in the wallet',
        () => selene.balance(),
        now => now === before + 420,
      )
    })

    await test.step('the transfer is among the money, and who made it in the trail', async () => {
      await ines.opens('/admin/desk/money')
      const row = page.getByRole('row').filter({ hasText: '$4.20' }).first()
      await row.getByRole('link').first().click()
      await ines.sees('Moved as one')
      for (const tab of [
        'Payouts',
        'Runs',
        'Top-ups',
        'Provider’s events',
        'Parked events',
        'Nightly audit',
      ]) {
        await ines.opens('/admin/desk/money')
        await page.getByRole('link', { name: tab, exact: true }).click()
        await page.getByRole('heading', { level: 1 }).waitFor()
      }
      await ines.opens('/admin/desk/audit')
      await page.getByRole('cell', { name: 'adjustWallet' }).first().waitFor()
      await page.getByRole('link', { name: 'Private data seen' }).click()
      await page
        .getByRole('cell', { name: /person/i })
        .first()
        .waitFor()
    })

    await test.step('products go out as CSV', async () => {
      await ines.opens('/admin/desk/products')
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download all products' }).click(),
      ])
      assert.equal(file.suggestedFilename(), 'products.csv')
    })
  })
})

/** What the identity provider knows of her, and tells the site. */
async function becomes(ines: Person, role: 'client' | 'admin'): Promise<void> {
  await ines.page.request.post(new URL('/local/people/ines', ines.page.url()).href, { data: { role } })
}
