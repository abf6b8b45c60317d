import type { Locator } from 'playwright'
import { eventually } from '../world/eventually.ts'
import { cents } from './money.ts'
import { type Person, textOf } from './person.ts'

export async function says(person: Person, text: string): Promise<void> {
  const field = person.page.getByRole('textbox', { name: /^Message to / })
  await field.fill(text)
  await field.press('Enter')
}

export async function reads(person: Person, text: string): Promise<void> {
  await person.page.getByRole('log').getByText(text, { exact: true }).waitFor()
}

export async function bothAreConnected(...persons: Person[]): Promise<void> {
  for (const person of persons)
    await person.page.getByRole('status').filter({ hasText: 'You’re both connected' }).waitFor()
}

/** What the meter says beside a term, as it is shown. */
export function figure(person: Person, term: string): Locator {
  const meter = person.page.getByRole('region', { name: 'Time and cost' })
  // A translating browser puts elements of its own into the term.
  const name = person.page.locator('dt', { hasText: new RegExp(`^${term}$`) })
  return meter.locator('dl > div').filter({ has: name }).locator('dd')
}

/** Waits until the meter shows an amount that satisfies; answers it in cents. */
export async function amountShown(
  person: Person,
  term: string,
  enough: (amount: number) => boolean,
): Promise<number> {
  const place = figure(person, term)
  return eventually(`${person.name}'s "${term}"`, async () => cents(await textOf(place)), enough)
}

/** Seconds both have been connected, as the clock in the room says. */
export async function secondsTogether(person: Person): Promise<number> {
  const clock = person.page
    .getByRole('region', { name: /^(Time and cost|Tiempo y costo)$/ })
    .getByRole('timer')
  const [seconds = 0, minutes = 0, hours = 0] = (await textOf(clock)).split(':').map(Number).reverse()
  return seconds + 60 * minutes + 3_600 * hours
}

export async function ends(person: Person): Promise<void> {
  await person.button(/^End( reading)?$/).click()
  const dialog = person.page.getByRole('dialog', { name: 'End this reading?' })
  await dialog.getByRole('button', { name: 'End reading' }).click()
}

/** Every term of the receipt that stands on the page, with what stands beside it. */
export async function receiptOf(person: Person, readingId: string): Promise<Record<string, string>> {
  await person.opens(`/reading/${readingId}/receipt`)
  await person.sees(/^Receipt /)
  return termsOf(person.page.getByRole('main'))
}

/** Every term within a place, with what stands beside it. */
export function termsOf(place: Locator): Promise<Record<string, string>> {
  return place
    .locator('dl > div')
    .evaluateAll(lines =>
      Object.fromEntries(
        lines.map(line => [line.querySelector('dt')?.textContent, line.querySelector('dd')?.textContent]),
      ),
    )
}
