import * as assert from 'node:assert/strict'
import type { Person } from './people/person.ts'
import { test } from './stage.ts'

const field = ({ page }: Person) => page.getByRole('combobox', { name: 'Search by name or keyword' })
const names = ({ page }: Person) => page.getByRole('article').getByRole('heading').allTextContents()

/** The option that Enter would choose. */
const marks = async ({ page }: Person, name: string) =>
  page.getByRole('option', { name }).and(page.locator('[data-focused]')).waitFor()

test.describe('finding a reader', () => {
  test('a search with a typing error, filtered, put in order and cleared', async ({ navigate }) => {
    const nobody = await navigate('/readers')
    await field(nobody).fill('moonwatr mara')
    await nobody.button('Search').click()
    await nobody.page.waitForURL('**/readers?text=*')
    await nobody.sees('1 reader matches your filters')
    assert.deepEqual(await names(nobody), ['Mara Moonwater'])

    await field(nobody).fill('tarrot')
    await nobody.button('Search').click()
    await nobody.page.waitForURL('**/readers?text=tarrot')
    await nobody.sees('The closest matches to your search come first.')
    const found = await names(nobody)
    assert.ok(found.length > 3 && found.includes('Mara Moonwater'))

    await nobody.page.getByText('Video', { exact: true }).first().click()
    await nobody.page.waitForURL('**/readers?*channel=video*')
    assert.ok((await names(nobody)).length < found.length)
    await nobody.page.getByLabel('Sort by').selectOption({ label: 'Lowest price' })
    await nobody.button('Search').click()
    await nobody.page.waitForURL('**/readers?*sort=price*')
    await nobody.sees('The lowest price per minute comes first.')

    await nobody.link('Remove filter: “tarrot”').click()
    await nobody.page.waitForURL('**/readers?channel=video&sort=price')
    await nobody.link('Clear filters').click()
    await nobody.page.waitForURL('**/readers?sort=price')
  })

  test('suggestions are chosen by the keyboard', async ({ navigate }) => {
    const nobody = await navigate('/readers')
    await field(nobody).pressSequentially('oracl')
    await nobody.page.getByRole('option', { name: 'Oracle Cards' }).waitFor()
    await field(nobody).press('ArrowDown')
    await marks(nobody, 'Oracle Cards')
    await field(nobody).press('Escape')
    await nobody.page.getByRole('listbox', { name: 'Suggestions' }).waitFor({ state: 'hidden' })
    assert.equal(await field(nobody).inputValue(), 'oracl')
    await field(nobody).press('ArrowDown')
    await marks(nobody, 'Oracle Cards')
    await field(nobody).press('Enter')
    await nobody.page.waitForURL('**/readers?attribute=oracle-cards')
    await field(nobody).fill('moonw')
    await nobody.page.getByRole('option', { name: 'Mara Moonwater' }).click()
    await nobody.arrivesAt('**/readers/mara-moonwater')
  })

  test('nobody is found: a filter is taken away', async ({ navigate }) => {
    const nobody = await navigate('/readers?text=tarot&location=nowhere')
    await nobody.sees('No readers match')
    await nobody.link('Remove filter: In nowhere').click()
    await nobody.page.waitForURL('**/readers?text=tarot')
    assert.ok((await names(nobody)).length > 3)
  })

  test('in Spanish, and without script', async ({ navigate }) => {
    const nobody = await navigate('/readers', { context: { javaScriptEnabled: false, locale: 'es-MX' } })
    await nobody.page.getByRole('combobox', { name: 'Buscar por nombre o palabra clave' }).fill('TARÓT')
    await nobody.button('Buscar').click()
    await nobody.page.waitForURL('**/readers?text=*')
    await nobody.sees('Primero aparece lo más parecido a tu búsqueda.')
    assert.ok((await names(nobody)).includes('Mara Moonwater'))
  })
})
