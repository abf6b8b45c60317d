import * as assert from 'node:assert/strict'
import type { Person } from './people/person.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'

test.describe('the staff’s panel', () => {
  test('is entered by the sign-in of the site, kept by its session, and left with it', async ({
    visitor,
    login,
  }) => {
    const { ines } = await login('ines')
    await ines.opens('/admin')
    await ines.page.getByRole('link', { name: 'Products', exact: true }).first().waitFor()
    await ines.page.frameLocator('iframe[src="/session"]').locator('body').waitFor({ state: 'attached' })
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
          return ines.page.url()
        },
        url => url.includes('/admin/login'),
      )
      await ines.sees('You are signed in as Ines Aldous, and that account is not one of staff.')
    } finally {
      await becomes(ines, 'admin')
    }
  })
})

/** What the identity provider knows of her, and tells the site. */
async function becomes(ines: Person, role: 'client' | 'admin'): Promise<void> {
  await ines.page.request.post(new URL('/local/people/ines', ines.page.url()).href, { data: { role } })
}
