import * as assert from 'node:assert/strict'
import type { Person } from './people/person.ts'
import { accepts, ringFrom, rings, waitsAtHerDesk } from './people/ring.ts'
import { bothAreConnected, ends } from './people/room.ts'
import { test } from './stage.ts'
import { clock } from './world/local-world.ts'

test.describe('the queue', () => {
  test('who finds a reader busy waits, keeps the place, and is brought to the room', async ({
    login,
    program,
  }) => {
    const { theo, nadia, orin } = await login('theo', 'nadia', 'orin')
    await waitsAtHerDesk(orin)
    const wallet = await program('nadia')
    await wallet.topsUp(20)
    const before = await wallet.balance()
    await (await program('theo')).topsUp(20)
    await theo.visits(orin)
    await nadia.visits(orin)
    await rings(theo, { by: 'Chat' })
    await accepts(orin, theo)
    await bothAreConnected(theo, orin)

    await takesAPlace(nadia)
    await nadia.button('Leave the line').click()
    const leaving = nadia.page.getByRole('dialog', { name: 'Leave the line?' })
    await leaving.getByRole('button', { name: 'Leave the line' }).click()
    await nadia.sees('You’re no longer in line')
    await nadia.link('Back to Orin').click()
    await nadia.arrivesAt('**/readers/orin-starling#start')
    await nadia.page.getByRole('main').getByRole('button', { name: 'Wait for Orin' }).click()
    await takesAPlace(nadia)
    await nadia.sees('You’re next')
    await nadia.sees(/About \d+ min/)
    await nadia.sees('Waiting is free.')
    const desk = await orin.anotherPage()
    await desk.opens('/desk/reader')
    await desk.sees('Nadia Fenn', desk.page.getByRole('region', { name: /Waiting clients/ }))

    await nadia.page.reload()
    await nadia.sees('You’re next')
    await nadia.opens('/readers')
    await nadia.sees('You’re next in line for Orin')
    await nadia.page.getByRole('complementary', { name: 'Your place in line' }).getByRole('link').click()
    await nadia.sees('You’re next')

    await ends(theo)
    await orin.sees('The reading has ended')
    await nadia.arrivesAt('**/reading/*')
    await nadia.sees('Ringing Orin…')
    // Not answered: the place is given back, and she is switched off.
    await ringFrom(orin, nadia).waitFor()
    await clock.advance(61)
    await nadia.arrivesAt('**/wait/*')
    await nadia.sees('Orin has stepped away')
    await desk.page.close()
    await waitsAtHerDesk(orin)
    await nadia.arrivesAt('**/reading/*')
    await accepts(orin, nadia)
    await bothAreConnected(nadia, orin)
    await ends(nadia)
    assert.ok(before - (await wallet.balance()) < 299, 'only the seconds of the reading were paid for')
  })
})

/** On the page of a reader who is busy, as it stands open before a client who thought to ring. */
async function takesAPlace(client: Person): Promise<void> {
  await client.picks('Chat')
  await client.button('Continue').click()
  await client.button('Continue').click()
  await client.button(/^Wait for /).click()
  await client.arrivesAt('**/wait/*')
}
