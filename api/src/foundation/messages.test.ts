import { IntlMessageFormat } from 'intl-messageformat'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { allMessages, LANGUAGES, languageOf } from './messages.ts'

/** The names of a message's arguments, those inside of plurals and selections too. */
function argumentsOf(text: string, language: string): string[] {
  const names = new Set<string>()
  const collect = (parts: ReturnType<IntlMessageFormat['getAst']>) => {
    for (const part of parts) {
      if ('value' in part && part.type !== LITERAL) names.add(part.value)
      if ('options' in part) for (const { value } of Object.values(part.options)) collect(value)
    }
  }
  collect(new IntlMessageFormat(text, language).getAst())
  return [...names].sort()
}
const LITERAL = 0

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

test('a language is chosen by what a browser accepts, in its order', () => {
  assert.is(languageOf('es-MX,es;q=0.9,en;q=0.8'), 'es')
  assert.is(languageOf('fr, en-GB;q=0.8, es;q=0.5'), 'en')
  assert.is(languageOf('ja'), 'en')
  assert.is(languageOf(null), 'en')
})

test.run()
