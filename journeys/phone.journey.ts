import * as assert from 'node:assert/strict'
import type { Locator } from 'playwright'
import { accessible } from './page-quality.ts'
import type { Person } from './people/person.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { mailbox } from './world/local-world.ts'

const number = '+15551234567'

test.describe('text messages and reminders', () => {
  test('a number is confirmed by the code that is texted to it, and may be chosen from then on', async ({
    login,
  }) => {
    const { nadia } = await login('nadia')
    await nadia.opens('/account')
    const section = nadia.page.getByRole('region', { name: 'Text messages' })
    const texts = choicesOf(nadia).getByRole('checkbox', { name: /: Text message$/ })
    assert.equal(await texts.count(), 0)

    await section.getByLabel('Phone number').fill('555 1234')
    await section.getByRole('button', { name: 'Text me a code' }).click()
    await nadia.sees('Start with + and the country code', section)
    await section.getByLabel('Phone number').fill('+1 (555) 123-4567')
    await section.getByRole('button', { name: 'Text me a code' }).click()
    await isFocused(section.getByLabel('Code'))
    const code = await codeTexted()
    await section.getByLabel('Code').fill(code === '000000' ? '111111' : '000000')
    await section.getByRole('button', { name: 'Confirm' }).click()
    await section.getByRole('alert').waitFor()
    assert.deepEqual(await accessible(nadia.page, 'the code', 'all'), [])
    await section.getByLabel('Code').fill(code)
    await section.getByRole('button', { name: 'Confirm' }).click()
    await nadia.sees(/^We text you at .*\+15551234567/, section)

    await texts.first().waitFor()
    await texts.first().check()
    await saves(nadia)
    await nadia.opens('/account')
    assert.ok(await texts.first().isChecked())
    await section.getByRole('button', { name: 'Remove number' }).click()
    await section.getByLabel('Phone number').waitFor()
    assert.equal(await texts.count(), 0)
  })

  test('when an appointment is reminded of is chosen, and stays so', async ({ login }) => {
    const { nadia } = await login('nadia')
    await nadia.opens('/account')
    const reminders = nadia.page.getByRole('group', { name: 'Before an appointment' })
    const box = (name: string) => reminders.getByRole('checkbox', { name })
    const chosen = {
      '24 hours before': false,
      '3 hours before': true,
      '1 hour before': true,
      '15 minutes before': false,
    }
    for (const [name, isOn] of Object.entries(chosen)) await box(name).setChecked(isOn)
    await saves(nadia)
    await nadia.opens('/account')
    for (const [name, isOn] of Object.entries(chosen)) assert.equal(await box(name).isChecked(), isOn, name)
  })
})

const choicesOf = ({ page }: Person) => page.getByRole('table', { name: 'What we tell you, and how' })

async function saves({ page }: Person): Promise<void> {
  const section = page.getByRole('region', { name: 'Notifications', exact: true })
  await section.getByRole('button', { name: 'Save' }).click()
  await section.getByText('Saved.').waitFor()
}

const codeTexted = () =>
  eventually(
    'the code',
    async () => /\b\d{6}\b/.exec((await mailbox.lettersTo(number))[0]?.text ?? '')?.[0] ?? '',
    code => code !== '',
  )

const isFocused = (field: Locator) =>
  eventually('the field has the focus', () => field.evaluate(it => it === document.activeElement), Boolean)
