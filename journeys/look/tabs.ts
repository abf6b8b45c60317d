import type { Page, Route } from 'playwright'
import type { Visit } from '../all-pages.ts'
import type { Labels } from './labels.ts'

/** The first press of each page that asks the API for something, by the page's address. */
const presses: [address: RegExp, press: (tab: Page) => Promise<void>][] = [
  [/\/wallet$/, tab => tab.getByRole('button', { name: /^Pay \$/ }).click()],
  [/\/readers\/mara-moonwater$/, ringsMara],
  [/\/desk\/reader$/, tab => tab.getByRole('switch').first().click()],
  [/\/desk\/reader\/profile$/, tab => tab.getByRole('button', { name: /^Save$/ }).click()],
  [/\/receipt$/, tipsOrAnswers],
  [/\/appointments\/[^/]+$/, cancels],
  [/\/answers\/new$/, tab => tab.getByRole('button', { name: /^Ask and set aside/ }).click()],
  [/\/desk\/reader\/schedule$/, tab => tab.getByRole('button', { name: /^Save$/ }).click()],
  [/\/desk\/reader\/answers\/offer$/, savesTemplate],
  [/\/desk\/reader\/answers\/[^/]+$/, beginsOrDeclines],
  [/\/answers\/[^/]+$/, tab => tab.getByRole('button', { name: 'Take the request back' }).click()],
  [/\/notifications$/, tab => tab.getByRole('button', { name: 'Mark all as read' }).click()],
  // A room asks by itself.
  [/\/reading\/[^/]+$/, async () => {}],
  [/\/wait\/[^/]+$/, async () => {}],
]

/** The same address in Spanish, but for a room, of which a person has one page alone. */
export async function inSpanish({ person }: Visit, look: (tab: Page) => Promise<void>): Promise<void> {
  const address = new URL(person.page.url())
  if (/^\/(reading\/[^/]+$|wait|local|mailbox|kit)/.test(address.pathname)) return
  address.searchParams.set('lang', 'es')
  await inTab(person, address.href, look)
}

/** While an answer is awaited, and when it was an error: what the browser asks is held, or answered, on its way. */
export async function whileAsking(
  { person, main }: Visit,
  look: (tab: Page, state: Labels['state']) => Promise<void>,
): Promise<void> {
  const address = person.page.url()
  const press = presses.find(([pattern]) => pattern.test(new URL(address).pathname))?.[1]
  if (!press || !main) return
  for (const state of ['loading', 'error'] as const)
    await inTab(
      person,
      address,
      async tab => {
        await press(tab)
        await tab.waitForTimeout(shownWithinMilliseconds)
        await look(tab, state)
      },
      tab => intercept(tab, state),
    )
}

const shownWithinMilliseconds = 1_200

/** Answers how to give up what is held: a tab that is closed would let it through. */
async function intercept(tab: Page, state: 'loading' | 'error'): Promise<() => Promise<void>> {
  await tab.routeWebSocket(/\/graphql/, socket => {
    if (state === 'error') void socket.close({ code: 4500, reason: 'Something went wrong' })
  })
  const held: Route[] = []
  let isOver = false
  await tab.route('**/graphql', async route => {
    if (isOver) await route.abort()
    else if (state === 'loading') held.push(route)
    else await route.fulfill({ json: { errors: [fault] } })
  })
  return async () => {
    isOver = true
    await Promise.all(held.map(route => route.abort()))
    await tab.goto('about:blank')
  }
}

const fault = { message: 'Something went wrong', extensions: { code: 'INTERNAL' } }

async function ringsMara(tab: Page): Promise<void> {
  for (let step = 0; step < 2; step++) await tab.getByRole('button', { name: 'Continue' }).click()
  await tab.getByRole('button', { name: /^Chat with / }).click()
}

async function cancels(tab: Page): Promise<void> {
  await tab.getByRole('button', { name: 'Cancel appointment' }).click()
  await tab.getByRole('button', { name: 'Yes, cancel' }).click()
}

async function beginsOrDeclines(tab: Page): Promise<void> {
  const begin = tab.getByRole('button', { name: 'Start answering' })
  const decline = tab.getByRole('button', { name: 'Decline this request' })
  await ((await begin.isVisible()) ? begin : decline).click()
}

async function savesTemplate(tab: Page): Promise<void> {
  await tab.getByLabel('Name').fill('A card for today')
  await tab.getByLabel('Price').fill('9.00')
  await tab.getByRole('textbox', { name: 'Question 1' }).fill('What is on your mind?')
  await tab.getByRole('button', { name: /^Save$/ }).click()
}

/** A tip is asked for only once it can no longer be taken back. */
async function tipsOrAnswers(tab: Page): Promise<void> {
  const answer = tab.getByRole('button', { name: 'Send answer' })
  if (await answer.isVisible()) return answer.click()
  await tab.locator('label', { has: tab.getByRole('radio', { name: '$5' }) }).click()
  await tab.getByRole('button', { name: /^Tip / }).click()
  await tab.getByRole('button', { name: 'Undo' }).waitFor({ state: 'hidden' })
}

async function inTab(
  person: Visit['person'],
  address: string,
  look: (tab: Page) => Promise<void>,
  prepare: (tab: Page) => Promise<() => Promise<void>> = async () => async () => {},
): Promise<void> {
  const tab = await person.context.newPage()
  tab.setDefaultTimeout(8_000)
  const forget = await prepare(tab)
  try {
    await tab.goto(address)
    await tab.waitForFunction(
      () => document.querySelector('astro-island[ssr]:not([client="visible"], [client="use"])') === null,
    )
    await look(tab)
  } catch (problem) {
    console.log(`  ${address}: ${String(problem).split('\n')[0]}`)
  } finally {
    await forget()
    await tab.close()
  }
}
