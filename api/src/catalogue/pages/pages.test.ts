import * as assert from 'uvu/assert'
import { stories } from '../../../test/story.ts'
import { found, helpArticles } from './help-article.ts'
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

story('are found by any of their words', async ({ app }) => {
  const all = await helpArticles(app, 'en', values, null)
  assert.ok(all.length >= 12)
  assert.is(all[0]?.category, 'START')
  const titles = async (text: string, language: 'en' | 'es' = 'en') =>
    (await helpArticles(app, language, values, text)).map(({ slug }) => slug)
  assert.equal(await titles('microphone camera'), ['microphone-and-camera'])
  assert.is((await titles('monedero recargo', 'es'))[0], 'top-up')
  assert.equal(await titles('como recargo', 'es'), ['top-up'], 'accents do not matter')
  assert.equal(await titles('zeppelin'), [])
})

story('with words in the title come first', async () => {
  const page = (title: string, words: string) => ({
    title,
    body: { root: { children: [{ type: 'text', text: words }] } },
  })
  const pages = [page('Wallet', 'Refunds go here'), page('Refunds', 'Ask for one')]
  assert.equal(
    found(pages, 'refunds').map(({ title }) => title),
    ['Refunds', 'Wallet'],
  )
  assert.is(found(pages, '  ').length, 2)
})

run()
