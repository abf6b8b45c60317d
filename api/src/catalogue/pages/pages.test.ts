import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import { helpArticle, helpArticles, isFor } from './help-article.ts'
import { legalDocument } from './legal-document.ts'

const { story, run } = stories('documents and help')

const values = { brand: 'Auralumic', support: 'help@auralumic.test' }

story('are in both languages, and name the brand', async ({ app }) => {
  for (const kind of ['TERMS', 'PRIVACY', 'COOKIES', 'GUIDELINES'] as const) {
    const english = await legalDocument(app, kind, 'en', values)
    const spanish = await legalDocument(app, kind, 'es', values)
    assert.is(english?.version, 1)
    assert.is.not(english?.title, spanish?.title)
    for (const text of [english?.html ?? '', spanish?.html ?? '']) {
      assert.match(text, '<h2>')
      assert.match(text, /auralumic/i)
      assert.not.match(text, /\{\w+\}/)
    }
  }
})

const english = { language: 'en', viewer: null } as const
const spanish = { language: 'es', viewer: null } as const

story('are found by any of their words, the nearest first', async ({ app }) => {
  const all = await helpArticles(app, english, values, null)
  assert.ok(all.length >= 20)
  assert.is(all[0]?.category, 'START')
  const found = async (text: string, asking: typeof english | typeof spanish = english) =>
    (await helpArticles(app, asking, values, text)).map(({ slug }) => slug)
  assert.is((await found('microphone camera'))[0], 'microphone-and-camera')
  assert.is((await found('recargo monedero', spanish))[0], 'top-up')
  assert.is((await found('¿Cómo recargo?', spanish))[0], 'top-up', 'accents do not matter')
  assert.is((await found('microphnoe'))[0], 'microphone-and-camera', 'a typing error is forgiven')
  assert.equal(await found('zeppelin'), [])
  assert.is((await found('  ')).length, all.length)
})

story('are listed for whom they are, and read by whoever has the address', async ({ app, viewer }) => {
  assert.ok(isFor('EVERYONE', null) && isFor('CLIENTS', null) && !isFor('READERS', null))
  const [reader, client, staff] = await Promise.all([viewer('mara'), viewer('theo'), viewer('ines')])
  assert.equal([isFor('CLIENTS', reader), isFor('READERS', reader)], [false, true])
  assert.equal([isFor('CLIENTS', client), isFor('READERS', client)], [true, false])
  assert.ok(isFor('CLIENTS', staff) && isFor('READERS', staff))
  const slugs = async (asking: Parameters<typeof helpArticles>[1]) =>
    (await helpArticles(app, asking, values, null)).map(({ slug }) => slug)
  assert.ok((await slugs({ language: 'en', viewer: reader })).includes('set-your-rates'))
  assert.not((await slugs(english)).includes('set-your-rates'))
  assert.is((await helpArticle(app, 'es', values, 'set-your-rates'))?.category, 'READERS')
  assert.is(await helpArticle(app, 'en', values, 'none-such'), null)
})

run()
