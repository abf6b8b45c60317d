import * as assert from 'node:assert/strict'
import { mediaFlows } from './people/call.ts'
import { cents } from './people/money.ts'
import type { Person } from './people/person.ts'
import type { Program } from './people/program.ts'
import { accepts, rings, waitsAtHerDesk } from './people/ring.ts'
import { amountShown, bothAreConnected, ends, receiptOf, secondsTogether } from './people/room.ts'
import { test } from './stage.ts'
import { apiAnswers, keepApiAway } from './world/api-process.ts'
import { eventually } from './world/eventually.ts'
import { clock } from './world/local-world.ts'

const awaySeconds = 10

test.describe('voice and video', () => {
  test('a voice reading outlives a reload of either page', async ({ login, program }) => {
    const { theo, mara } = await login('theo', 'mara')
    const wallet = await program('theo')
    const { id, before } = await call(theo, mara, 'Voice', wallet)
    await mediaFlows('voice', theo, mara)
    await amountShown(theo, 'Cost', cost => cost === 399)
    await clock.advance(60)
    await amountShown(theo, 'Cost', cost => cost === 798)

    for (const person of [theo, mara]) {
      await person.page.reload()
      await bothAreConnected(theo, mara)
      await mediaFlows('voice', theo, mara)
    }
    const receipt = await endedReceipt(theo, mara, id)
    assert.equal(cents(receipt.Total ?? ''), before - (await wallet.balance()))
    await theo.opens(`/reading/${id}/receipt`)
    await theo.sees(/pauses?, not charged/)
  })

  test('a video reading goes on while the api is away, and is not charged for it', async ({
    login,
    program,
  }) => {
    const { nadia, mara } = await login('nadia', 'mara')
    const wallet = await program('nadia')
    const { id, before } = await call(nadia, mara, 'Video', wallet)
    await mediaFlows('video', nadia, mara)

    for (const person of [nadia, mara]) person.forgives(/WebSocket/, /Failed to load resource/)
    const [togetherBefore, since] = [await secondsTogether(nadia), Date.now()]
    const back = keepApiAway(awaySeconds)
    await nadia.sees('you’re not being charged')
    await mara.sees('Connection lost: the clock is paused.')
    await mediaFlows('video', nadia, mara)
    await back
    assert.ok(!(await apiAnswers()))
    await mediaFlows('video', nadia, mara)

    await bothAreConnected(nadia, mara)
    await nadia.page.getByText('you’re not being charged').waitFor({ state: 'hidden' })
    const together = await eventually(
      'the meter goes on',
      () => secondsTogether(nadia),
      seconds => seconds > togetherBefore + 1,
    )
    const elapsed = (Date.now() - since) / 1_000
    // A node's last sign of life may be a little older than its end.
    assert.ok(
      together - togetherBefore < elapsed - awaySeconds + 3,
      `${togetherBefore} → ${together} in ${elapsed}`,
    )
    const receipt = await endedReceipt(nadia, mara, id)
    assert.equal(cents(receipt.Total ?? ''), before - (await wallet.balance()))
  })
})

/** Both in the call, from the ring on; with what was in the wallet. */
async function call(client: Person, reader: Person, by: 'Voice' | 'Video', wallet: Program) {
  await waitsAtHerDesk(reader)
  await wallet.topsUp(50)
  const before = await wallet.balance()
  await client.visits(reader)
  const id = await rings(client, { by })
  await accepts(reader, client)
  await bothAreConnected(client, reader)
  return { id, before }
}

async function endedReceipt(client: Person, reader: Person, id: string): Promise<Record<string, string>> {
  await ends(client)
  await client.sees('The reading has ended')
  await reader.sees(/ended the reading\.$/)
  return receiptOf(client, id)
}
