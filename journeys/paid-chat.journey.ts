import * as assert from 'node:assert/strict'
import { cents, dollars } from './people/money.ts'
import { type Person, textOf } from './people/person.ts'
import { readForThreeMinutes } from './people/real-time.ts'
import { accepts, finds, listensFor, ringFrom, rings, waitsAtHerDesk } from './people/ring.ts'
import { amountShown, bothAreConnected, ends, figure, reads, receiptOf, says } from './people/room.ts'
import { becomesClient } from './people/sign-up.ts'
import { balanceOf, cards, choosesToPay, paysByCard, topsUp, topsUpInTheRoom } from './people/wallet.ts'
import { warningsHeard } from './people/warnings.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { clock, mailbox } from './world/local-world.ts'
import { inRealTime } from './world/surroundings.ts'

const rate = 299
/** The platform keeps 30% of a minute, without the fraction of a cent. */
const shareOfMinute = rate - Math.floor((rate * 3) / 10)

test.describe('a paid chat', () => {
  test('from an empty wallet to a payout', async ({ login, visitor }) => {
    const { mara } = await login('mara')
    // Somebody new: the balances of the cast are what other stories left.
    const tamsin = await visitor({ name: 'Tamsin Rook' })
    await tamsin.opens('/sign-in?next=/wallet')
    await becomesClient(tamsin, tamsin.name, `tamsin.rook.${Date.now()}@example.test`)
    const ear = await listensFor(mara)
    await waitsAtHerDesk(mara)
    const earnedBefore = await sumOf(mara, 'All time')
    await topsUp(tamsin, '$20')

    await finds(tamsin, mara)
    const warnings = warningsHeard(tamsin)
    const id = await rings(tamsin, {
      by: 'Chat',
      topic: 'Life Path',
      asks: 'Should I take the boat or the train?',
    })
    await ringFrom(mara, tamsin).getByText('Should I take the boat or the train?').waitFor()
    assert.ok((await ear.tones()) > 0, 'the ring is heard')
    await accepts(mara, tamsin)
    await bothAreConnected(tamsin, mara)

    await says(mara, 'Hello Tamsin. What do you hope to find there?')
    await reads(tamsin, 'Hello Tamsin. What do you hope to find there?')
    await says(tamsin, 'Somebody who waits.')
    await reads(mara, 'Somebody who waits.')

    await amountShown(tamsin, 'Cost so far', cost => cost === rate)
    await amountShown(mara, 'Earned so far', earned => earned === shareOfMinute)
    await clock.advance(60)
    await amountShown(tamsin, 'Cost so far', cost => cost === 2 * rate)

    const left = cents(await textOf(figure(tamsin, 'Balance')))
    await clock.advance(60 * (Math.floor(left / rate) - 2))
    await tamsin.sees(/About [23] minutes left/)
    await mara.sees(/Tamsin’s balance covers about [23] more minutes/)
    await clock.advance(120)
    await tamsin.sees('Less than a minute left.')
    await eventually(
      'warnings at three minutes and at one',
      async () => warnings.count,
      heard => heard === 2,
    )

    await topsUpInTheRoom(tamsin, '$20')
    await mara.page
      .getByText(/Tamsin’s balance covers|Tamsin has less than a minute/)
      .waitFor({ state: 'hidden' })
    await amountShown(tamsin, 'Balance', shown => shown >= 2_000)
    const soFar = cents(await textOf(figure(tamsin, 'Cost so far')))
    await clock.advance(150)
    await amountShown(tamsin, 'Cost so far', cost => cost >= soFar + 2 * rate)
    await says(tamsin, 'The boat, then.')
    await reads(mara, 'The boat, then.')
    await ends(tamsin)
    await tamsin.sees('The reading has ended')
    await mara.sees('Tamsin ended the reading.')

    const paid = 4_000 - (await balanceOf(tamsin))
    const { total, share } = await checkReceipts(tamsin, mara, id)
    assert.equal(total, paid, 'the receipt is what the wallet lost')
    await review(tamsin, mara, id)
    await payday(mara, earnedBefore + share)
  })

  test('cards and rings that come to nothing cost nothing', async ({ login }) => {
    const { nadia, orin } = await login('nadia', 'orin')
    await waitsAtHerDesk(orin)
    const before = await balanceOf(nadia)

    await choosesToPay(nadia, '$10')
    await nadia.page.waitForURL('**/local/pay/**')
    await paysByCard(nadia.page, cards.declined)
    await nadia.page.getByRole('alert').getByText('declined').waitFor()
    await paysByCard(nadia.page, cards.asksFirst)
    await nadia.button('No, refuse it').click()
    await nadia.link('Back without paying').click()
    await nadia.page.waitForURL('**/wallet**')

    await nadia.visits(orin)
    await rings(nadia, { by: 'Chat' })
    await ringFrom(orin, nadia).getByRole('button', { name: 'Decline' }).click()
    await nadia.sees('Orin can’t take your reading right now')
    await ringFrom(orin, nadia).waitFor({ state: 'hidden' })

    await nadia.link('My readings').click()
    await nadia.page.waitForURL('**/readings*')
    await nadia.visits(orin)
    await rings(nadia, { by: 'Chat' })
    await ringFrom(orin, nadia).waitFor()
    await clock.advance(61)
    await nadia.sees('Orin didn’t answer in time')
    await nadia.link('Try Orin again').waitFor()
    await ringFrom(orin, nadia).waitFor({ state: 'hidden' })
    await orin.sees(/^You missed .* request$/)
    await orin.page.getByRole('switch', { name: 'Accept readings', checked: false }).waitFor()
    await orin.button('Go back online').click()
    await orin.page.getByRole('switch', { name: 'Accept readings', checked: true }).waitFor()
    assert.equal(await balanceOf(nadia), before)
    // What the bank declined, the browser reports as it should.
    nadia.forgives(/status of 402/)
  })

  if (inRealTime)
    test('three minutes of real time', async ({ login }) => {
      const { theo, selene } = await login('theo', 'selene')
      await readForThreeMinutes(theo, selene)
    })
})

/** The two receipts agree with each other and with the time that was shared. In cents. */
async function checkReceipts(client: Person, reader: Person, id: string) {
  const his = await receiptOf(client, id)
  const hers = await receiptOf(reader, id)
  const total = cents(his.Total ?? '')
  const charged = Object.entries(his).find(([term]) => /minutes? charged$/.test(term))
  assert.ok(charged, JSON.stringify(his))
  const minutes = Number.parseInt(charged[0], 10)
  assert.equal(cents(charged[1]), minutes * rate)
  assert.equal(cents(charged[1]) + cents(his['Unused time refunded'] ?? '$0.00'), total)
  const seconds = secondsOf(his['Time together'] ?? '')
  // Shown in whole seconds, billed by the millisecond.
  assert.ok(total - Math.floor((rate * seconds) / 60) <= Math.ceil(rate / 60), `${total} for ${seconds} s`)
  assert.equal(hers.Total, his.Total)
  const share = cents(hers['Your share'] ?? '')
  assert.equal(share - cents(hers['Platform fee'] ?? ''), total)
  assert.ok(share >= total * 0.7 && share - total * 0.7 < minutes, `${share} of ${total}`)
  return { total, share }
}

async function review(client: Person, reader: Person, id: string): Promise<void> {
  await client.opens(`/reading/${id}/receipt`)
  await client.picks('5 stars')
  const words = `A boat it is. (${id.slice(-6)})`
  await client.page.getByLabel('In your words').fill(words)
  await client.button('Publish review').click()
  await client.sees('Thank you! Your review is published.')
  await client.link(`Talk to ${reader.name.split(' ')[0]} again`).click()
  const reviews = client.page.getByRole('listitem').filter({ hasText: client.name })
  await reviews.getByText(words).waitFor()
}

async function payday(reader: Person, earned: number): Promise<void> {
  await reader.opens('/desk/reader')
  assert.equal(await sumOf(reader, 'All time'), earned)
  const due = await sumOf(reader, 'Ready for payout')
  await reader.sees('Goes out with the next daily payout')
  const lettersBefore = (await mailbox.lettersTo('mara@example.test')).length

  await clock.reachesMidnight()
  await reader.page.locator('dt:text-is("Ready for payout") + dd').getByText('$0.00').waitFor()
  const payout = reader.page
    .getByRole('listitem')
    .filter({ hasText: dollars(due) })
    .first()
  await payout.getByText(/^(On its way|Paid)$/).waitFor()
  const settled = async () => {
    await reader.opens('/desk/reader')
    return payout.getByText('Paid', { exact: true }).isVisible()
  }
  await eventually('the payout is paid', settled, paid => paid)
  await eventually(
    'letters about the payout',
    () => mailbox.lettersTo('mara@example.test'),
    letters => letters.length > lettersBefore,
  )
}

async function sumOf(reader: Person, term: string): Promise<number> {
  return cents(await textOf(reader.page.locator(`dt:text-is("${term}") + dd`)))
}

/** "8 minutes 31 seconds" → 511 */
function secondsOf(words: string): number {
  const minutes = Number(words.match(/(\d+) minute/)?.[1] ?? 0)
  return minutes * 60 + Number(words.match(/(\d+) second/)?.[1] ?? 0)
}
