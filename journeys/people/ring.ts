import type { Locator } from 'playwright'
import type { Person } from './person.ts'

/** Of the button that rings a reader, by whichever channel. */
export const ringsBy = /^(Chat with|Call|Video call) /

type Wish = { by: 'Chat' | 'Voice' | 'Video'; minutes?: number; topic?: string; asks?: string }

/** She waits at her desk, switched on. */
export async function waitsAtHerDesk(reader: Person): Promise<void> {
  await reader.opens('/desk/reader')
  const toggle = reader.page.getByRole('switch', { name: 'Accept readings' })
  // Also a touch of the page, without which a browser lets nothing sound.
  await reader.page.getByRole('heading', { name: 'Your desk' }).click()
  if ((await toggle.getAttribute('aria-checked')) === 'false') await toggle.click()
  await reader.page.getByRole('switch', { name: 'Accept readings', checked: true }).waitFor()
}

/** From the list of readers, as a person would. */
export async function finds(client: Person, reader: Person): Promise<void> {
  await client.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Readers' }).click()
  await client.arrivesAt(/\/readers(\?|$)/)
  await client.page.getByText('Online now', { exact: true }).click()
  await client.page.waitForURL('**/readers?*online=1*')
  await client.page
    .getByRole('combobox', { name: 'Search by name or keyword' })
    .fill(reader.name.split(' ')[0] ?? '')
  await client.button('Search').click()
  await client.link(reader.name).click()
  await client.arrivesAt('**/readers/*')
}

/** On her page: how, what about, and the ring. Answers the reading's id. */
export async function rings(client: Person, { by, minutes, topic, asks }: Wish): Promise<string> {
  await client.picks(by)
  if (minutes) await client.page.getByLabel('How long?').selectOption(String(minutes))
  await client.button('Continue').click()
  // Before its scripts the page holds one press, and shows what comes next once they are there.
  await client.page.getByLabel('Your question').waitFor()
  if (topic) await client.page.getByLabel('Topic').selectOption(topic)
  if (asks) await client.page.getByLabel('Your question').fill(asks)
  await client.button('Continue').click()
  await client.button(ringsBy).click()
  await client.arrivesAt('**/reading/*')
  return client.page.url().split('/').at(-1) ?? ''
}

/** What comes up wherever she is. */
export function ringFrom(reader: Person, client: Person): Locator {
  return reader.page
    .getByRole('alertdialog', { name: 'Incoming reading' })
    .getByRole('article')
    .filter({ hasText: `${client.name} wants a reading` })
}

export async function accepts(reader: Person, client: Person): Promise<void> {
  await ringFrom(reader, client).getByRole('button', { name: 'Accept' }).click()
  await reader.arrivesAt('**/reading/*')
}

/** Counts every tone a page sounds, since nobody can listen; call it before the page is opened. */
export async function listensFor(person: Person): Promise<{ tones: () => Promise<number> }> {
  await person.context.addInitScript(() => {
    const { start } = AudioScheduledSourceNode.prototype
    AudioScheduledSourceNode.prototype.start = function (...when) {
      const { dataset } = document.documentElement
      dataset.tones = String(Number(dataset.tones ?? 0) + 1)
      start.apply(this, when)
    }
  })
  return {
    tones: () => person.page.evaluate(() => Number(document.documentElement.dataset.tones ?? 0)),
  }
}
