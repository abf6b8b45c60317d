import * as assert from 'node:assert/strict'
import { accessible } from './page-quality.ts'
import { cents, dollars } from './people/money.ts'
import { type Person, textOf } from './people/person.ts'
import type { Program } from './people/program.ts'
import { undoesAtOnce } from './people/undo.ts'
import { cards, paysByCard, walletLines } from './people/wallet.ts'
import { test } from './stage.ts'

const candle = 200

test.describe('gifts', () => {
  test('one is taken back at once, another stays, and the reader sees what of it is theirs', async ({
    login,
    program,
  }) => {
    const { theo, mara } = await login('theo', 'mara')
    const client = await program('theo')
    await client.topsUp(20)
    const before = await client.balance()

    await opensGifts(theo, mara)
    await sheetOf(theo)
      .getByText(`Your balance: ${dollars(before)}`)
      .waitFor()
    assert.deepEqual(await accessible(theo.page, 'the gifts', 'all'), [])
    await sheetOf(theo).getByRole('checkbox', { name: 'Show my name with it' }).uncheck()
    await sheetOf(theo).getByText('5', { exact: true }).click()
    await theo.sees('$10.00', gift(theo, 'Candle Glow'))
    const undone = undoesAtOnce(theo)
    await gift(theo, 'Candle Glow').click()
    await undone
    await theo.sees('You took Candle Glow × 5 back. Nothing was spent.')
    assert.equal(await client.balance(), before)

    await opensGifts(theo)
    await sheetOf(theo)
      .getByText(`Your balance: ${dollars(before)}`)
      .waitFor()
    await sheetOf(theo).getByRole('checkbox', { name: 'Show my name with it' }).check()
    await gift(theo, 'Candle Glow').click()
    await theo.sees('Candle Glow is on its way to Mara.')
    await theo.button(/^Undo/).waitFor({ state: 'detached' })
    await theo.page.locator('button:focus', { hasText: 'Send Mara a gift' }).waitFor()
    await theo.sees(dollars(before - candle), theo.page.getByRole('banner'))
    assert.equal(await client.balance(), before - candle)
    assert.match((await walletLines(theo)).slice(0, 2).join('\n'), /^Gift.*−\$2\.00\nTop-up.*\+\$20\.00$/)

    await mara.opens('/desk/reader/gifts')
    const [stays, back] = [listed(mara, 0), listed(mara, 1)]
    const { earned, senderName } = await latestOf(await program('mara'))
    assert.ok(senderName)
    await mara.sees(senderName, stays)
    assert.equal(cents(await textOf(stays.getByText(/^\+\$/))), Number(earned.minor))
    await mara.sees('Taken back', back)
    await mara.sees('Somebody', back)
  })

  test('who has not enough money reads why where they pressed, tops up there and sends it', async ({
    login,
    program,
  }) => {
    const { selene, mara } = await login('selene', 'mara')
    const client = await program('selene')
    const before = await client.balance()
    await opensGifts(selene, mara)
    await gift(selene, 'Phoenix').click()
    const sheet = sheetOf(selene)
    await selene.sees(/this gift is \$100\.00/, sheet)
    await selene.sees(`You need ${dollars(10_000 - before)} more.`, sheet)
    assert.equal(await client.balance(), before)

    await sheet.getByRole('button', { name: 'Top up' }).first().click()
    const topUp = selene.page.getByRole('dialog', { name: 'Top up' })
    await selene.picks('$20', topUp)
    const [beside] = await Promise.all([
      selene.context.waitForEvent('page'),
      topUp.getByRole('button', { name: 'Pay $20.00 by card' }).click(),
    ])
    await paysByCard(beside, cards.pays)
    await selene.sees('$20.00 added', topUp)
    await topUp.getByRole('button', { name: 'Close' }).click()
    await selene.sees(`Your balance: ${dollars(before + 2_000)}`, sheet)
    await gift(selene, 'Candle Glow').click()
    await selene.sees('Candle Glow is on its way to Mara.')
    assert.equal(await client.balance(), before + 2_000 - candle)
  })
})

const sheetOf = ({ page }: Person) => page.getByRole('dialog', { name: 'Send Mara a gift' })
const gift = (person: Person, name: string) =>
  sheetOf(person).getByRole('button', { name: new RegExp(`^${name}`) })
const listed = ({ page }: Person, at: number) => page.getByRole('main').getByRole('listitem').nth(at)

/** On the page of a reader, or on the one that is open. */
async function opensGifts(client: Person, reader?: Person): Promise<void> {
  if (reader) await client.visits(reader)
  await client.button('Send Mara a gift').click()
  await gift(client, 'Candle Glow').waitFor()
}

type Received = { earned: { minor: string }; senderName: string | null }

async function latestOf(reader: Program): Promise<Received> {
  const asked = '{ viewer { giftsReceived(first: 1) { edges { node { senderName earned { minor } } } } } }'
  const { viewer } = await reader.asks<{ viewer: { giftsReceived: { edges: { node: Received }[] } } }>(asked)
  const latest = viewer.giftsReceived.edges[0]?.node
  assert.ok(latest)
  return latest
}
