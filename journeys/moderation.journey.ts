import { cast } from '../api/test/cast.ts'
import type { Person } from './people/person.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'

const selenes = `/readers/${cast.selene.slug}`

test.describe('moderation', () => {
  test('a profile is reported, removed in the panel, appealed by its reader, and brought back by somebody else', async ({
    login,
  }) => {
    const { theo, selene, ines, orin } = await login('theo', 'selene', 'ines', 'orin')
    await test.step('a client reports what they read', async () => {
      await theo.opens(selenes)
      await theo.page
        .getByRole('link', { name: /^Report\s*: the profile of/ })
        .first()
        .click()
      await theo.arrivesAt('**/report?**')
      await theo.picks('It claims or promises what isn’t true')
      await theo.page.getByRole('textbox', { name: 'Tell us more' }).fill('She says she heals.')
      await theo.button('Send report').click()
      await theo.sees('Thank you for telling us')
      await theo.link('Back to where you were').click()
      await theo.arrivesAt(`**${selenes}`)
    })

    let item = ''
    await test.step('staff look at it and remove it', async () => {
      await ines.opens('/admin/desk/moderation?kind=PROFILE')
      const row = ines.page.locator('.desk__table tbody tr').filter({ hasText: 'False claims' }).first()
      await row.getByRole('link', { name: 'Reader profiles' }).click()
      await ines.sees('She says she heals.')
      item = new URL(ines.page.url()).pathname
      await ines.page.getByRole('radio', { name: 'Remove it' }).check()
      await ines.page.getByRole('combobox', { name: 'Why' }).selectOption('FALSE_CLAIMS')
      await ines.page.getByRole('textbox', { name: 'To whoever wrote it' }).fill('Please promise no healing.')
      await ines.button('Decide').click()
      await ines.sees('Removed because')
      theo.forgives(/404 \(Not Found\)/)
      await theo.opens(selenes)
      await theo.sees(/404|find/i)
    })

    await test.step('its reader is told, and appeals', async () => {
      await selene.opens('/notifications')
      await selene.sees('Your profile is hidden')
      await selene.opens('/account/moderation')
      await selene.sees('Please promise no healing.')
      await selene.page
        .getByRole('textbox', { name: 'Why should it come back?' })
        .fill('I only say that I listen.')
      await selene.button('Ask for a second look').click()
      await selene.sees('We are looking again')
    })

    await test.step('who removed it does not decide; somebody else brings it back', async () => {
      await ines.opens(item)
      ines.forgives(/422 \(Unprocessable Entity\)/)
      await bringsBack(ines)
      await ines.sees('You removed this: somebody else decides the appeal.')
      await becomes(orin, 'admin')
      try {
        await eventually(
          'the panel knows that somebody else is of staff',
          async () => {
            await orin.opens(item)
            return orin.page.getByText('I only say that I listen.').first().isVisible()
          },
          isThere => isThere,
        )
        await bringsBack(orin)
        await orin.sees('Brought back')
      } finally {
        await becomes(orin, 'reader')
      }
      await theo.opens(selenes)
      await theo.page.getByRole('heading', { level: 1, name: cast.selene.name }).waitFor()
      await selene.opens('/notifications')
      await selene.sees('Your profile is back')
      await theo.opens('/notifications')
      await theo.sees('We looked at the profile you reported')
    })
  })
})

async function bringsBack(staff: Person): Promise<void> {
  await staff.page.getByRole('radio', { name: 'Bring it back' }).check()
  await staff.page.getByRole('textbox', { name: 'To whoever wrote it' }).fill('You are right.')
  await staff.button('Decide').click()
}

const becomes = (person: Person, role: 'reader' | 'admin') =>
  person.page.request.post(new URL('/local/people/orin', person.page.url()).href, { data: { role } })
