import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { language, m } from './index.ts'
import { inLanguage, languageFor } from './server-language.ts'

const wishes = { address: null, cookie: undefined, accepted: null }

test('a language is wished by the address, then by choice, then by the browser', () => {
  assert.is(languageFor(wishes), null)
  assert.is(languageFor({ ...wishes, accepted: 'fr, *;q=0.5' }), null)
  assert.is(languageFor({ ...wishes, accepted: 'fr, es-MX;q=0.8, en;q=0.9' }), 'en')
  assert.is(languageFor({ ...wishes, accepted: 'fr, es-MX;q=0.9, en;q=0.8' }), 'es')
  assert.is(languageFor({ ...wishes, accepted: 'es;q=0, en' }), 'en')
  assert.is(languageFor({ ...wishes, cookie: 'es', accepted: 'en' }), 'es')
  assert.is(languageFor({ address: 'en', cookie: 'es', accepted: 'es' }), 'en')
  assert.is(languageFor({ address: 'xx', cookie: '../es', accepted: ',;=' }), null)
})

test('each request is answered in its own language, also after it has waited', async () => {
  const greeting = async () => {
    await Promise.resolve()
    return `${language()}: ${m['format.credits']({ count: 1, shown: '1' })}, ${m['format.credits']({ count: 2, shown: '2' })}`
  }
  assert.equal(await Promise.all([inLanguage('es', greeting), greeting(), inLanguage('en', greeting)]), [
    'es: 1 crédito, 2 créditos',
    'en: 1 credit, 2 credits',
    'en: 1 credit, 2 credits',
  ])
})

test.run()
