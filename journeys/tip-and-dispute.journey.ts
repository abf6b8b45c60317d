import * as assert from 'node:assert/strict'
import { cents } from './people/money.ts'
import type { Person } from './people/person.ts'
import type { Program } from './people/program.ts'
import { receiptOf } from './people/room.ts'
import { undoesAtOnce } from './people/undo.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { clock, mailbox } from './world/local-world.ts'

test.describe('after a reading', () => {
  test('thanks, a dispute, and a part given back', async ({ login, program }) => {
    const { theo, mara, ines } = await login('theo', 'mara', 'ines')
    const client = await program('theo')
    await client.topsUp(20)
    const id = await readsForTwoMinutes(client, await program('mara'))
    const before = await client.balance()
    const price = cents((await receiptOf(theo, id)).Total ?? '')

    await tipsOnSecondThought(theo)
    await theo.sees('Tip for Mara')
    assert.equal(await client.balance(), before - 500)

    await tellsUs(theo, id)
    await answers(mara, id)
    await givesBackTwoDollars(ines, id)

    const his = await receiptOf(theo, id)
    const hers = await receiptOf(mara, id)
    assert.equal(cents(his['Refund after our review'] ?? ''), -200)
    assert.equal(cents(his['Total paid'] ?? ''), price + 500 - 200)
    const share = cents(hers['Your share'] ?? '')
    const part = Math.floor((200 * share) / price)
    assert.equal(cents(hers['Your part of the $2.00 refund to Theo'] ?? ''), -part)
    assert.equal(cents(hers['Total earned'] ?? ''), share + 500 - part)
    assert.equal(await client.balance(), before - 500 + 200)
    await eventually(
      'the letter about the decision',
      () => mailbox.lettersTo('theo@example.test'),
      letters => letters.some(({ subject }) => subject.endsWith('what we decided')),
    )
  })
})

async function readsForTwoMinutes(client: Program, reader: Program): Promise<string> {
  await reader.asks('mutation { goOnline { presence } }')
  const id = await client.rings('mara-moonwater')
  await reader.asks('mutation ($id: ID!) { acceptReading(id: $id) { __typename } }', { id })
  await reader.sitsDown(id)
  await client.sitsDown(id)
  await clock.advance(100)
  await client.isCharged(id, 2)
  await client.asks('mutation ($id: ID!) { endReading(id: $id) { __typename } }', { id })
  return id
}

/** A tag that tells this reading's words from those of another run. */
const tag = (id: string) => id.slice(-6)

/** No amount is chosen for them, and what was sent can be called back for a moment. */
async function tipsOnSecondThought(client: Person): Promise<void> {
  await client.button('Leave a tip').click()
  await client.sees('Choose an amount first.')
  await client.picks('$5')
  const undone = undoesAtOnce(client)
  await client.button('Tip $5.00').click()
  await undone
  await client.button('Tip $5.00').click()
  await client.sees('Mara has your $5.00 tip')
}

async function tellsUs(client: Person, id: string): Promise<void> {
  await client.opens(`/reading/${id}/receipt`)
  await client.button('Report a problem').click()
  const dialog = client.page.getByRole('dialog', { name: 'What went wrong?' })
  await client.picks('They weren’t really there', dialog)
  await dialog.getByLabel('What happened').fill(`She was away for a while. (${tag(id)})`)
  await dialog.getByRole('button', { name: 'Send report' }).click()
  await client.page.getByRole('heading', { name: 'You reported a problem' }).waitFor()
}

async function answers(reader: Person, id: string): Promise<void> {
  await reader.opens(`/reading/${id}/receipt`)
  await reader.sees('Theo reported a problem')
  await reader.page.getByLabel('Your side of the story').fill('Somebody was at the door.')
  await reader.button('Send answer').click()
  await reader.sees('You wrote')
}

/** In the panel: takes the case, sees what a part moves, and gives it back. */
async function givesBackTwoDollars(staff: Person, id: string): Promise<void> {
  const { page } = staff
  await staff.opens('/admin/desk/cases?kind=DISPUTE')
  await page.getByRole('row').filter({ hasText: 'Theo Vale' }).last().getByRole('link').first().click()
  await staff.sees(new RegExp(tag(id)))
  await staff.sees('Somebody was at the door.')
  await staff.button('Take it').click()
  await page.getByRole('cell', { name: 'Took it', exact: true }).waitFor()
  await page.getByRole('combobox', { name: /^Decision/ }).selectOption({ label: 'Partial refund' })
  await page.getByLabel('Amount (USD)').fill('2')
  await page.getByLabel('Text for decisions').selectOption({ label: 'Reader was gone (EN)' })
  await staff.button('Insert').click()
  await staff.button('Show what it moves').click()
  const effect = page.getByRole('table', { name: 'What it moves' })
  await effect.getByRole('row', { name: /Wallet.*Theo Vale.*\$2\.00/ }).waitFor()
  await effect.getByRole('row', { name: /Earnings.*Mara Moonwater/ }).waitFor()
  await staff.button('Decide it so').click()
  await staff.sees('Partial refund: $2.00')
}
