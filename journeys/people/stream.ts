import type { Locator } from 'playwright'
import { eventually } from '../world/eventually.ts'
import type { Person } from './person.ts'

type Wish = { title: string; entry?: string; takesPrivate?: boolean; isRecorded?: boolean }

/** From the form to the picture that is on air; answers the stream's id. */
export async function goesLive(
  reader: Person,
  { title, entry, takesPrivate = false, isRecorded = false }: Wish,
): Promise<string> {
  await reader.opens('/desk/reader/live/plan')
  await reader.page.getByLabel('Title').fill(title)
  await reader.picks('Right now')
  if (entry) {
    await reader.picks('Paid entry')
    await reader.page.getByLabel('Price of an entry').fill(entry)
  }
  if (takesPrivate) await reader.page.getByLabel(/interrupt it for a private reading/).check()
  if (isRecorded) await reader.page.getByLabel(/^Record/).check()
  await reader.button('Check and go live').click()
  await reader.sees('People will see you like this.')
  await reader.sees(/^Your connection is/)
  await reader.button(/^Go live$/).click()
  await reader.arrivesAt(/\/desk\/reader\/live\/(?!plan)[^/]+$/)
  await isOnAir(reader)
  return reader.page.url().split('/').at(-1) ?? ''
}

export async function isOnAir(reader: Person): Promise<void> {
  await reader.sees('You’re on air')
}

/** Confirms what she is asked. */
export async function endsStream(reader: Person): Promise<void> {
  await reader.button('End stream').click()
  const dialog = reader.page.getByRole('dialog', { name: 'End this stream?' })
  await dialog.getByRole('button', { name: 'End stream' }).click()
  await reader.sees('How it went')
}

/** Waits until pictures of the stream have come in since now. */
export async function pictureFlows(...viewers: Person[]): Promise<void> {
  for (const viewer of viewers) {
    const picture = viewer.page.getByLabel(/^Video: /)
    await picture.waitFor()
    const before = await framesOf(picture)
    await eventually(
      `the picture that ${viewer.name} sees, ${before} frames`,
      () => framesOf(picture),
      frames => frames > before,
    )
  }
}

const framesOf = (picture: Locator): Promise<number> =>
  picture.evaluate(video => (video as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames)

export async function writes(person: Person, text: string): Promise<void> {
  const field = person.page.getByRole('textbox', { name: 'Write in the chat' })
  await field.fill(text)
  await field.press('Enter')
}

/** One press in the sheet; until it says that it is sent. */
export async function gives(person: Person, gift: string): Promise<void> {
  await person.button(/ a gift$/).click()
  const sheet = person.page.getByRole('dialog', { name: / a gift$/ })
  await sheet.getByRole('button', { name: gift }).click()
  await person.sees(new RegExp(`^${gift} is on its way to `))
}

/** What a gift that arrives is called over the picture. */
export async function showsGift(person: Person, words: string): Promise<void> {
  await person.page.getByRole('status').getByText(words).waitFor()
}

/** Who sent most, as it stands beside the chat. */
export const topGifts = (person: Person): Locator =>
  person.page.getByRole('region', { name: 'Goal and top gifts' }).getByRole('listitem')
