import type pg from 'pg'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWorld, type World } from '../test/world.ts'

const test = suite<{ world: World; api: pg.Client }>('the database says that content was changed')
test.before(async context => {
  context.world = await openWorld()
  context.api = await context.world.database('soulseer_api')
  await context.api.query('LISTEN soulseer_bus')
})
test.after(({ world }) => world.close())

/** What an api node hears of a change, up to a word of our own that comes after it. */
async function heardOf(api: pg.Client, change: () => Promise<unknown>): Promise<string[]> {
  const heard: string[] = []
  const ended = new Promise<void>(resolve => {
    api.on('notification', ({ payload = '' }) => (payload === 'end' ? resolve() : heard.push(payload)))
  })
  await change()
  await api.query("NOTIFY soulseer_bus, 'end'")
  await ended
  api.removeAllListeners('notification')
  return heard
}

const SAID = '[["content",null]]'

test('when a reader is saved, and not when her draft is', async ({ world: { payload }, api }) => {
  const where = { slug: { equals: 'mara-moonwater' } }
  const [mara] = (await payload.find({ collection: 'readers', where })).docs
  const id = mara?.id ?? ''
  const save = (data: object, draft: boolean) => payload.update({ collection: 'readers', id, data, draft })
  assert.equal(await heardOf(api, () => save({ tagline: 'Not yet said in public' }, true)), [])
  const published = { tagline: 'Said in public, in words of her own.', _status: 'published' }
  assert.equal(await heardOf(api, () => save(published, false)), [SAID], 'once a transaction')
})

test('when terms, a brand, an attribute or a picture is saved', async ({ world: { payload }, api }) => {
  const terms = () => payload.updateGlobal({ slug: 'policies', data: { ringSeconds: 45 } })
  assert.equal(await heardOf(api, terms), [SAID])
  for (const collection of ['brands', 'attributes', 'media', 'help-articles'] as const) {
    const [first] = (await payload.find({ collection, limit: 1, depth: 0 })).docs
    const save = () => payload.update({ collection, id: first?.id ?? '', data: {} })
    assert.equal(await heardOf(api, save), [SAID], collection)
  }
})

test('and when a row goes by hand', async ({ world, api }) => {
  const cms = await world.database('soulseer_cms')
  for (const table of [
    'brands_texts',
    'packages_rels',
    'packages_locales',
    'shown_readers',
    'legal_documents',
    'help_articles_locales',
    'articles',
    'articles_rels',
    'horoscopes_locales',
    'notification_templates',
    'notification_templates_locales',
  ])
    assert.equal(await heardOf(api, () => cms.query(`DELETE FROM cms.${table}`)), [SAID], table)
})

test.run()
