import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { argumentsOf } from '../../test/message-arguments.ts'
import { allMessages, LANGUAGES, languageOf } from './messages.ts'

test('every language has the same messages with the same arguments', () => {
  const [first, ...others] = LANGUAGES.map(language => ({
    language,
    keys: Object.fromEntries(
      Object.entries(allMessages(language)).map(([key, text]) => [key, argumentsOf(text, language)]),
    ),
  }))
  for (const other of others) assert.equal(other.keys, first?.keys, other.language)
})

test('no message is blank or has blanks at an end', () => {
  for (const language of LANGUAGES)
    for (const [key, text] of Object.entries(allMessages(language)))
      assert.ok(text !== '' && text === text.trim(), `${language} ${key}`)
})

test('a language is chosen by what a browser accepts, by its weights and then its order', () => {
  assert.is(languageOf('es-MX,es;q=0.9,en;q=0.8'), 'es')
  assert.is(languageOf('fr, en-GB;q=0.8, es;q=0.5'), 'en')
  assert.is(languageOf('en;q=0.2,es;q=0.3'), 'es')
  assert.is(languageOf('en;q=0.5, ES-us ; q=0.50'), 'en')
  assert.is(languageOf('es;q=0, en;q=0.1'), 'en')
  assert.is(languageOf('es;q=0.1, *;q=0.5'), null)
  assert.is(languageOf('es;q=high'), null)
  assert.is(languageOf('est, esperanto'), null)
  assert.is(languageOf('ja'), null)
  assert.is(languageOf(null), null)
})

test.run()
