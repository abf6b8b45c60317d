import * as assert from 'node:assert/strict'
import { cast } from '../api/test/cast.ts'
import type { Person } from './people/person.ts'
import { test } from './stage.ts'
import { eventually } from './world/eventually.ts'
import { mailbox } from './world/local-world.ts'

const heart = ({ page }: Person, name: string) =>
  page
    .getByRole('main')
    .getByRole('button', { name: `Save ${name} to your favorites` })
    .first()
const isSet = (person: Person, name: string) =>
  person.page
    .getByRole('main')
    .getByRole('button', { name: `Save ${name} to your favorites`, pressed: true })
    .first()

test.describe('favourites and alerts', () => {
  test('a visitor presses a heart, signs in, and finds it set', async ({ visitor }) => {
    const nadia = await visitor({ known: cast.nadia })
    await nadia.opens('/readers/orin-starling')
    await heart(nadia, 'Orin Starling').click()
    await nadia.button('Nadia Fenn').click()
    await nadia.arrivesAt('**/readers/orin-starling')
    await isSet(nadia, 'Orin Starling').waitFor()
    await nadia.sees('Saved to your favorites.')

    await nadia.opens('/readers/connect')
    await nadia.page.getByRole('region', { name: 'Your favorites' }).getByText('Orin Starling').waitFor()
    await heart(nadia, 'Orin Starling').click()
    await nadia.sees('Removed from your favorites.')
    await nadia.opens('/readers/connect')
    await nadia.sees('No favorites yet')
  })

  test('a heart that is refused goes back, with the reason', async ({ login }) => {
    const { mara } = await login('mara')
    await mara.opens('/readers?text=moonwater')
    await heart(mara, 'Mara Moonwater').click()
    await mara.sees('This is your own profile.')
    assert.equal(await heart(mara, 'Mara Moonwater').getAttribute('aria-pressed'), 'false')
  })

  test('hearts work without scripts', async ({ loginWith, visitor }) => {
    const { theo } = await loginWith({}, 'theo')
    const plain = await visitor({
      context: { javaScriptEnabled: false, storageState: await theo.context.storageState() },
    })
    await plain.page.goto(new URL('/readers?text=moonwater', theo.page.url()).href)
    await heart(plain, 'Mara Moonwater').click()
    await isSet(plain, 'Mara Moonwater').waitFor()
    await plain.page.waitForURL('**/readers?text=moonwater')
    await heart(plain, 'Mara Moonwater').click()
    await isSet(plain, 'Mara Moonwater').waitFor({ state: 'detached' })
    await heart(plain, 'Mara Moonwater').waitFor()
    await plain.page.waitForURL('**/readers?text=moonwater')
  })

  test('a client is mailed when the reader comes online, and ends it from the mail', async ({
    login,
    program,
    navigate,
  }) => {
    const orin = await program('orin')
    await orin.asks('mutation { goOffline { presence } }')
    const { theo } = await login('theo')
    const before = (await mailbox.lettersTo(cast.theo.email)).length
    await theo.opens('/readers/orin-starling')
    await theo.button('Email me when Orin is online').click()
    await theo.sees('We’ll email you when Orin is online.')
    await theo.button('Turn off').click()
    await theo.button('Email me when Orin is online').click()
    await theo.sees('We’ll email you when Orin is online.')
    await theo.button('Turn off').and(theo.page.locator(':enabled')).waitFor()

    await orin.asks('mutation { goOnline { presence } }')
    const letters = await eventually(
      'the letter about Orin',
      () => mailbox.lettersTo(cast.theo.email),
      found => found.length > before,
    )
    const letter = letters.find(({ subject }) => subject === 'Orin Starling is online now')
    const path = /\/alerts\/stop\?key=[0-9a-f-]+/.exec(letter?.text ?? '')?.[0]
    assert.ok(path, 'the letter leads to where it is ended')
    const anybody = await navigate(path)
    await anybody.button('Stop emails').click()
    await anybody.sees('We won’t write to you about Orin Starling anymore.')
    await orin.asks('mutation { goOffline { presence } }')
    await theo.opens('/readers/orin-starling')
    await theo.button('Email me when Orin is online').waitFor()
  })
})
