import * as assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { cents, dollars } from './money.ts'
import { type Person, textOf } from './person.ts'
import { accepts, finds, rings, waitsAtHerDesk } from './ring.ts'
import { bothAreConnected, ends, figure, receiptOf } from './room.ts'
import { balanceOf, topsUp } from './wallet.ts'

/** The clock is left alone; figures are printed as they appear to the client. */
export async function readForThreeMinutes(theo: Person, selene: Person): Promise<void> {
  await waitsAtHerDesk(selene)
  await topsUp(theo, '$50')
  const before = await balanceOf(theo)
  await finds(theo, selene)
  const id = await rings(theo, { by: 'Chat' })
  await accepts(selene, theo)
  await bothAreConnected(theo, selene)
  const began = Date.now()
  const say = (words: string) =>
    console.log(`  ${((Date.now() - began) / 1_000).toFixed(2).padStart(7)} s  ${words}`)

  let cost = ''
  while (Date.now() - began < 180_500) {
    const shown = await textOf(figure(theo, 'Cost so far'))
    if (shown !== cost) say(`charged so far ${shown}, wallet ${await textOf(figure(theo, 'Balance'))}`)
    cost = shown
    await pause(20)
  }
  await ends(theo)
  await theo.sees('The reading has ended')
  say('ended')
  const receipt = await receiptOf(theo, id)
  for (const [term, amount] of Object.entries(receipt)) console.log(`           ${term}: ${amount}`)
  const after = await balanceOf(theo)
  console.log(`           wallet ${dollars(before)} before, ${dollars(after)} after`)
  assert.equal(cents(receipt.Total ?? ''), before - after)
}
