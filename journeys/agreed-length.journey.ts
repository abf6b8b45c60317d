import type { Person } from './people/person.ts'
import { accepts, ringFrom, rings, waitsAtHerDesk } from './people/ring.ts'
import { amountShown, bothAreConnected } from './people/room.ts'
import { test } from './stage.ts'
import { clock } from './world/local-world.ts'

/** Orin's chat, in cents a minute. */
const rate = 249
/** What is the reader's of so many minutes: the platform keeps 30% of the whole, without the fraction of a cent. */
const shareOf = (minutes: number) => rate * minutes - Math.floor((rate * minutes * 3) / 10)

test.describe('a reading of agreed length', () => {
  test('the reader suggests more, the client agrees, and it ends when that is over', async ({
    login,
    program,
  }) => {
    const { nadia, orin } = await login('nadia', 'orin')
    await waitsAtHerDesk(orin)
    await (await program('nadia')).topsUp(50)
    await nadia.visits(orin)
    await rings(nadia, { by: 'Chat', minutes: 10 })
    await ringFrom(orin, nadia).getByText('10 minutes').waitFor()
    await accepts(orin, nadia)
    await bothAreConnected(nadia, orin)
    await amountShown(nadia, 'Cost so far', cost => cost === rate)

    await clock.advance(7.5 * 60)
    await nadia.sees(/About [23] minutes left of the time you agreed to/)
    await orin.sees(/About [23] minutes left of the time Nadia agreed to/)
    await orin.button('Suggest 10 more min').click()
    await nadia.sees('Orin suggests 10 more minutes.')
    await nadia.button('Add 10 minutes').click()
    await nadia.page.getByText('Orin suggests').waitFor({ state: 'hidden' })
    await orin.page.getByText(/minutes left of the time/).waitFor({ state: 'hidden' })

    const desk = await orin.anotherPage()
    await desk.opens('/desk/reader')
    await desk.sees('You’re in a reading with Nadia Fenn')
    await openReadingOf(desk, shareOf(8))
    await clock.advance(60)
    await openReadingOf(desk, shareOf(9))
    await clock.advance(12 * 60)
    await nadia.sees('The agreed time is up')
    await orin.sees('The agreed time is up')
    await desk.sees('Your reading with Nadia Fenn has ended')
    await openReadingOf(desk, 0)
    await desk.page.getByRole('switch', { name: 'Accept readings', disabled: false }).waitFor()
    await nadia.opens(`${new URL(nadia.page.url()).pathname}/receipt`)
    await nadia.sees(`$${((20 * rate) / 100).toFixed(2)}`)
  })
})

/** Her desk says what she has of an open reading, in cents. */
async function openReadingOf({ page }: Person, pending: number): Promise<void> {
  const place = page.locator('dt:text-is("In progress") + dd')
  await place.getByText(`$${(pending / 100).toFixed(2)}`).waitFor()
}
