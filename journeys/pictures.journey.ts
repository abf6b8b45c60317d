import * as assert from 'node:assert/strict'
import type { Locator } from 'playwright'
import type { Person } from './people/person.ts'
import { refuses, sentenceOf } from './people/refused.ts'
import { accepts, finds, rings, waitsAtHerDesk } from './people/ring.ts'
import { bothAreConnected, ends, reads, says } from './people/room.ts'
import { topsUp } from './people/wallet.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'

test.describe('pictures in a chat', () => {
  test('are sent, seen, opened and kept, for the two sides alone', async ({ login }) => {
    const { theo, mara, nadia } = await login('theo', 'mara', 'nadia')
    await waitsAtHerDesk(mara)
    await topsUp(theo, '$20')
    await finds(theo, mara)
    const id = await rings(theo, { by: 'Chat' })
    await accepts(mara, theo)
    await bothAreConnected(theo, mara)
    await says(theo, 'Here is my spread:')
    await reads(mara, 'Here is my spread:')

    const cards = await drawnBy(theo)
    await chooses(theo, cards)
    await isShown(picture(theo, 'Your picture'))
    await isShown(picture(mara, 'Picture from Theo'))
    const address = await picture(mara, 'Picture from Theo').getAttribute('src')
    assert.match(address ?? '', /^\/files\/readings\//)
    await pastes(mara, cards)
    await isShown(picture(theo, 'Picture from Mara'))

    await picture(mara, 'Picture from Theo').click()
    const dialog = mara.page.getByRole('dialog', { name: 'Picture from Theo' })
    await isShown(dialog.getByRole('img'))
    await mara.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })

    await chooses(theo, Buffer.from('only called picture.png'))
    await theo.sees('We couldn’t open this file as a picture.')
    await theo.button('Remove').click()
    await theo.page.getByText('We couldn’t open this file').waitFor({ state: 'hidden' })
    for (const refusal of ['ReadingNotOpen', 'PictureLimitReached', 'IdempotencyKeyReused']) {
      const stop = await refuses(theo.page, 'SendPicture', refusal)
      await chooses(theo, cards)
      await theo.sees(sentenceOf(refusal))
      await stop()
    }

    await ends(theo)
    await theo.sees('The reading has ended')
    for (const person of [theo, mara]) {
      await person.opens(`/reading/${id}/receipt`)
      await person.page.getByText(/^Transcript · 3 messages/).click()
      for (const shown of await person.page.getByRole('main').locator('li img').all()) await isShown(shown)
    }
    nadia.forgives(/status of 403/)
    const status = await nadia.page.evaluate(async path => (await fetch(path)).status, address ?? '')
    assert.equal(status, 403)
    theo.forgives(/status of 400/)
  })
})

const picture = (person: Person, name: string): Locator =>
  person.page.getByRole('log').getByRole('img', { name })

/** Something that looks like something: what is on their screen. */
const drawnBy = (person: Person): Promise<Buffer> => person.page.screenshot()

async function chooses(person: Person, bytes: Buffer): Promise<void> {
  const chooser = person.page.getByLabel('Send a picture')
  await chooser.setInputFiles({ name: 'picture.png', mimeType: 'image/png', buffer: bytes })
}

async function pastes(person: Person, bytes: Buffer): Promise<void> {
  const field = person.page.getByRole('textbox', { name: /^Message to / })
  await field.evaluate((element, base64) => {
    const data = new DataTransfer()
    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
    data.items.add(new File([bytes], 'screenshot.png', { type: 'image/png' }))
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, bytes.toString('base64'))
}

/** It is loaded, and not only there. */
async function isShown(image: Locator): Promise<void> {
  await eventually(
    'the picture is loaded',
    () => image.evaluate(element => (element as HTMLImageElement).naturalWidth),
    width => width > 0,
  )
}
