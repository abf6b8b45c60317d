import * as assert from 'node:assert/strict'
import { cents } from './people/money.ts'
import type { Person } from './people/person.ts'
import type { Program } from './people/program.ts'
import { receiptOf } from './people/room.ts'
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

    await theo.picks('$5')
    await theo.button('Give $5.00').click()
    await theo.sees('Mara has your $5.00')
    await theo.sees('Tip for Mara')
    assert.equal(await client.balance(), before - 500)

    await tellsUs(theo, id)
    await answers(mara, id)
    await givesBackTwoDollars(ines, id)

    const his = await receiptOf(theo, id)
    const hers = await receiptOf(mara, id)
    assert.equal(cents(his['Given back after your dispute'] ?? ''), -200)
    assert.equal(cents(his['You paid altogether'] ?? ''), price + 500 - 200)
    const share = cents(hers['Your share'] ?? '')
    const part = Math.floor((200 * share) / price)
    assert.equal(cents(hers['Given back to Theo: your part of $2.00'] ?? ''), -part)
    assert.equal(cents(hers['You earned altogether'] ?? ''), share + 500 - part)
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

async function tellsUs(client: Person, id: string): Promise<void> {
  await client.opens(`/reading/${id}/receipt`)
  await client.button('Tell us').click()
  const dialog = client.page.getByRole('dialog', { name: 'What went wrong?' })
  await client.picks('Nobody was really there', dialog)
  await dialog.getByLabel('What happened').fill(`She was away for a while. (${tag(id)})`)
  await dialog.getByRole('button', { name: 'Send to our staff' }).click()
  // The question said "our staff look into it" already; only an open dispute has this title.
  await client.page.getByRole('heading', { name: 'Something was wrong' }).waitFor()
}

async function answers(reader: Person, id: string): Promise<void> {
  await reader.opens(`/reading/${id}/receipt`)
  await reader.sees('Theo disputes this reading')
  await reader.page.getByLabel('Your side of it').fill('Somebody was at the door.')
  await reader.button('Send my answer').click()
  await reader.sees('You wrote')
}

async function givesBackTwoDollars(staff: Person, id: string): Promise<void> {
  await staff.opens('/desk/staff/cases')
  const theirs = staff.page.getByRole('article').filter({ hasText: tag(id) })
  await staff.sees('Somebody was at the door.', theirs)
  await staff.picks('Give a part back', theirs)
  await theirs.getByLabel('Amount in USD').fill('2')
  await theirs.getByLabel('Why').fill('A part of it was spent at the door.')
  await theirs.getByRole('button', { name: 'Give $2.00 back and close' }).click()
  await staff.sees('$2.00 given back to Theo Vale', theirs)
}
