import * as assert from 'node:assert/strict'
import type { Page } from 'playwright'
import { cents } from './money.ts'
import { type Person, textOf } from './person.ts'

/** The stand-in's test cards, by what becomes of them. */
export const cards = {
  pays: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  asksFirst: '4000 0025 0000 3155',
}

export type Amount = '$10' | '$20' | '$50'

/** On the wallet's page: chooses an amount and goes to the card page. */
export async function choosesToPay(client: Person, amount: Amount): Promise<void> {
  await client.picks(amount)
  await client.button(`Pay ${amount}.00 by card`).click()
}

/** On the hosted card page, wherever it opened. */
export async function paysByCard(cardPage: Page, number: string): Promise<void> {
  await cardPage.getByLabel('Card number').fill(number)
  await cardPage.getByRole('button', { name: /^Pay \$/ }).click()
}

/** As the hosted card page's form does. */
export async function paysAt(cardPage: string): Promise<void> {
  const answer = await fetch(cardPage, {
    method: 'POST',
    body: new URLSearchParams({ number: cards.pays.replaceAll(' ', '') }),
    redirect: 'manual',
  })
  assert.equal(answer.status, 303)
}

export async function topsUp(client: Person, amount: Amount): Promise<void> {
  await client.opens('/wallet')
  await choosesToPay(client, amount)
  await client.page.waitForURL('**/local/pay/**')
  await paysByCard(client.page, cards.pays)
  await client.sees(`${amount}.00 added to your wallet`)
}

/** From within a reading: the card opens beside the room and closes by itself, as the panel does; chat and meter stay in sight. */
export async function topsUpInTheRoom(client: Person, amount: Amount): Promise<void> {
  const panel = client.page.getByRole('region', { name: 'Top up' })
  const meter = client.page.getByRole('region', { name: 'Time and cost' })
  await meter.getByRole('button', { name: 'Top up' }).click()
  await client.picks(amount, panel)
  await meter.waitFor()
  await client.page.getByRole('textbox', { name: /^Message to / }).waitFor()
  const [beside] = await Promise.all([
    client.context.waitForEvent('page'),
    panel.getByRole('button', { name: `Pay ${amount}.00 by card` }).click(),
  ])
  const closed = beside.waitForEvent('close')
  await paysByCard(beside, cards.pays)
  await closed
  await panel.waitFor({ state: 'hidden' })
  await client.sees(`${amount}.00 added`)
}

/** In cents, as the wallet's page says. */
export async function balanceOf(client: Person): Promise<number> {
  await client.opens('/wallet')
  return cents(await textOf(client.page.locator('h2:text-is("Balance") + p')))
}

/** What was paid in, added on top and sent, the latest first, as the wallet's page says. */
export async function walletLines(client: Person): Promise<string[]> {
  await client.opens('/wallet')
  const lines = client.page.getByRole('main').getByRole('listitem')
  return lines.filter({ hasText: /^(Gift|Top-up|Bonus)/ }).allTextContents()
}
