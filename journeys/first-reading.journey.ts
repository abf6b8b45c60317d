import * as assert from 'node:assert/strict'
import type { Locator } from 'playwright'
import { cents } from './people/money.ts'
import { type Person, textOf } from './people/person.ts'
import { waitsAtHerDesk } from './people/ring.ts'
import { secondsTogether } from './people/room.ts'
import { signsUp } from './people/sign-up.ts'
import { cards, paysByCard } from './people/wallet.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { clock } from './world/local-world.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const desk = { viewport: { width: 1280, height: 800 } }

test.describe('a first reading', () => {
  test('from the landing page to the receipt, on a phone and in Spanish', async ({ login, navigate }) => {
    const { mara } = await login('mara')
    await waitsAtHerDesk(mara)
    const luz = await navigate('/', { context: { ...phone, locale: 'es-MX' } })
    await luz.link('Ver quién está en línea').tap()
    await luz.page.waitForURL('**/readers?online=1')
    await luz.link('Mara Moonwater').tap()
    await luz.arrivesAt('**/readers/mara-moonwater')
    await luz.picks('Chat')
    await luz.button('Continuar').tap()
    await luz.page.getByLabel('Tu pregunta').fill('¿Por dónde empiezo?')
    await luz.button('Continuar').tap()
    await luz.link('Inicia sesión para empezar').tap()
    await signsUp(luz, 'Luz Arenas', `luz.arenas.${Date.now()}@example.test`)
    await consents(luz)

    await luz.arrivesAt('**/readers/mara-moonwater**')
    await luz.sees('¿Por dónde empiezo?')
    await luz.sees('Recarga para empezar')
    await luz.picks('$20')
    const [card] = await Promise.all([
      luz.context.waitForEvent('page'),
      luz.button(/^Pagar .*20\.00.* con tarjeta$/).tap(),
    ])
    await paysByCard(card, cards.pays)
    await luz.sees(/^Todo listo\. Tu saldo es ahora de/)
    await luz.button('Chatear con Mara').tap()
    await luz.arrivesAt('**/reading/*')
    await answers(mara)
    await luz.page.getByRole('status').filter({ hasText: 'Conectados' }).waitFor()
    await luz.page.getByRole('textbox', { name: 'Mensaje para Mara' }).fill('Hola, Mara.')
    await luz.button(/^Enviar$/).tap()
    await luz.page.getByRole('log').getByText('Hola, Mara.', { exact: true }).waitFor()
    await share(45, luz, mara)
    await luz.button('Terminar').tap()
    await luz.page.getByRole('dialog').getByRole('button', { name: 'Terminar lectura' }).tap()
    await luz.sees('La lectura terminó')
    await luz.link('Ver recibo y calificar').tap()
    await luz.arrivesAt('**/reading/*/receipt')
    await isPaid(luz)
  })

  test('from the landing page to the receipt, with the keyboard alone', async ({
    login,
    visitor,
    program,
  }) => {
    const { mara } = await login('mara')
    await waitsAtHerDesk(mara)
    await (await program('nadia')).topsUp(20)
    const nadia = await visitor({ context: desk })
    const { page } = nadia
    await nadia.opens('/')
    await goesTo(nadia, nadia.page.getByRole('main').getByRole('link', { name: 'See who’s online' }), 'Enter')
    await page.waitForURL('**/readers?online=1')
    await goesTo(nadia, nadia.link('Mara Moonwater'), 'Enter')
    await nadia.arrivesAt('**/readers/mara-moonwater')
    // A group of choices is one stop; its first, chat, is chosen.
    await goesTo(nadia, page.getByRole('radio', { name: 'Chat' }), 'Space')
    await goesTo(nadia, nadia.button('Continue'), 'Enter')
    await goesTo(nadia, page.getByLabel('Your question'))
    await page.keyboard.type('Stay or go?')
    await goesTo(nadia, nadia.button('Continue'), 'Enter')
    await goesTo(nadia, nadia.link('Sign in to start'), 'Enter')
    await goesTo(nadia, nadia.button('Nadia Fenn'), 'Enter')
    await nadia.arrivesAt('**/readers/mara-moonwater**')
    await nadia.sees('Stay or go?')
    await goesTo(nadia, nadia.button('Chat with Mara'), 'Enter')
    await nadia.arrivesAt('**/reading/*')
    await answers(mara)
    await page.getByRole('status').filter({ hasText: 'You’re both connected' }).waitFor()
    await goesTo(nadia, page.getByRole('textbox', { name: /^Message to / }))
    await page.keyboard.type('Hello.')
    await page.keyboard.press('Enter')
    await page.getByRole('log').getByText('Hello.', { exact: true }).waitFor()
    await share(45, nadia, mara)
    await goesTo(nadia, nadia.button(/^End( reading)?$/), 'Enter')
    await goesTo(nadia, page.getByRole('dialog').getByRole('button', { name: 'End reading' }), 'Enter')
    await nadia.sees('The reading has ended')
    await goesTo(nadia, nadia.link('View receipt and rate'), 'Enter')
    await nadia.arrivesAt('**/reading/*/receipt')
    await isPaid(nadia)
  })
})

const mostTabs = 80

/** By the Tab key from wherever the focus is, and presses a key there. */
async function goesTo({ page, name }: Person, control: Locator, key?: 'Enter' | 'Space'): Promise<void> {
  await control.first().waitFor()
  const element = await control.first().elementHandle()
  const isThere = () => element?.evaluate(it => it === document.activeElement)
  for (let tabs = 0; !(await isThere()); tabs++) {
    assert.ok(tabs < mostTabs, `${name} does not reach ${control} by ${mostTabs} tabs`)
    await page.keyboard.press('Tab')
  }
  if (key) await page.keyboard.press(key)
}

/** Time goes by, and both sides have seen it: what neither has seen is not shared. */
async function share(seconds: number, ...sides: Person[]): Promise<void> {
  await clock.advance(seconds)
  for (const side of sides)
    await eventually(
      'time together',
      () => secondsTogether(side),
      together => together >= seconds,
    )
}

async function answers(reader: Person): Promise<void> {
  await reader.page.getByRole('alertdialog').getByRole('button', { name: 'Accept' }).click()
  await reader.arrivesAt('**/reading/*')
}

/** The receipt has a total; the word is the same in both languages. */
async function isPaid({ page }: Person): Promise<void> {
  const total = page.locator('dl > div', { has: page.getByText('Total', { exact: true }) }).locator('dd')
  assert.ok(cents(await textOf(total.first())) > 0)
}

/** All that is asked on the first visit, and nothing else. */
async function consents({ page }: Person): Promise<void> {
  await page.waitForURL('**/welcome?**')
  await page.getByLabel('Fecha de nacimiento').fill('1990-04-27')
  for (const box of await page.locator('input[type="checkbox"][required]').all()) await box.check()
  await page.getByRole('button', { name: 'Aceptar y continuar' }).tap()
  await page.getByRole('link', { name: 'Hacerlo más tarde' }).tap()
}
