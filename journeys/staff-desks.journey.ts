import * as assert from 'node:assert/strict'
import { cents } from './people/money.ts'
import type { Person } from './people/person.ts'
import type { Program } from './people/program.ts'
import { rings } from './people/ring.ts'
import { bothAreConnected, receiptOf } from './people/room.ts'
import { test } from './stage.ts'
import { clock } from './world/local-world.ts'

test.describe('what staff do about what goes on', () => {
  test('a reader is suspended during a reading: the client reads why it ended, and pays less', async ({
    login,
    program,
  }) => {
    const { nadia, ines } = await login('nadia', 'ines')
    const wallet = await program('nadia')
    await wallet.topsUp(100)
    const selene = await program('selene')
    await selene.asks('mutation { goOnline { presence } }')
    await nadia.opens('/readers/selene-nightbloom')
    const id = await rings(nadia, { by: 'Chat' })
    await accepts(selene, id)
    await bothAreConnected(nadia)
    await clock.advance(390)
    await wallet.isCharged(id, 7)
    try {
      await changesAccess(ines, 'Suspend', 'Reports from several clients.')
      await nadia.sees('Our team ended the reading. The receipt says why.')
      const receipt = await receiptOf(nadia, id)
      await nadia.sees('Our team ended this reading.')
      const [charged = 0, unused = 0, forgiven = 0, total = 0] = [
        '7 minutes charged',
        'Unused time refunded',
        'Not charged, because our team ended it',
        'Total',
      ].map(term => cents(receipt[term] ?? ''))
      assert.equal(forgiven, (-charged / 7) * 5)
      assert.equal(total, charged + unused + forgiven)
    } finally {
      await changesAccess(ines, 'Let in again', 'It was checked.')
    }
  })

  test('a reading is ended at the live desk, and both sides read why', async ({ login, program }) => {
    const { theo, mara, ines } = await login('theo', 'mara', 'ines')
    const client = await program('theo')
    await client.topsUp(50)
    const before = await client.balance()
    const reader = await program('mara')
    await reader.asks('mutation { goOnline { presence } }')
    const id = await client.rings('mara-moonwater')
    await accepts(reader, id)
    await client.sitsDown(id)
    await clock.advance(70)
    await client.isCharged(id, 2)
    const { page } = ines
    await ines.opens('/admin/desk/live')
    const row = page.getByRole('row').filter({ hasText: 'Theo Vale' })
    await row.getByRole('cell', { name: /1 min \d+ s/ }).waitFor()
    await row.getByRole('textbox').fill('Somebody reported it.')
    await row.getByRole('button', { name: 'End it' }).click()
    await ines.sees('Ended.')
    await row.waitFor({ state: 'detached' })
    for (const side of [theo, mara]) {
      await receiptOf(side, id)
      await side.sees('Somebody reported it.')
    }
    assert.equal(await client.balance(), before, 'two minutes are forgiven')
  })
})

async function accepts(reader: Program, id: string): Promise<void> {
  await reader.asks('mutation ($id: ID!) { acceptReading(id: $id) { __typename } }', { id })
  await reader.sitsDown(id)
}

/** On the page of somebody in the panel, with a reason. */
async function changesAccess(staff: Person, press: string, reason: string): Promise<void> {
  const { page } = staff
  await staff.opens('/admin/desk/people')
  await page.getByRole('searchbox', { name: 'Name, email address or id' }).fill('sel')
  await staff.button('Find').click()
  await page.getByRole('link', { name: 'Selene Nightbloom' }).click()
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: press, exact: true }) })
  await form.getByRole('textbox').fill(reason)
  await form.getByRole('button', { name: press, exact: true }).click()
  await form.waitFor({ state: 'detached' })
}
