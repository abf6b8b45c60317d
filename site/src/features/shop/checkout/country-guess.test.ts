import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { guessedCountry } from './country-guess.ts'

const countries = ['CA', 'DE', 'ES', 'MX', 'US']

test('the zone says where somebody is, before the language', () => {
  assert.is(guessedCountry(countries, 'Europe/Madrid', 'en-US,en;q=0.9'), 'ES')
  assert.is(guessedCountry(countries, 'America/Chicago', 'es-MX'), 'US')
})

test('the first region of a language that is shipped to', () => {
  assert.is(guessedCountry(countries, null, 'fr-FR,es-MX;q=0.8,en-US;q=0.7'), 'MX')
  assert.is(guessedCountry(countries, 'Asia/Tokyo', 'ja-JP,de;q=0.9'), '', 'a language alone is no country')
})

test('what says nothing is no country, and never the first of the list', () => {
  for (const accepted of [null, '', '*', ';;,,', 'en', '-'])
    assert.is(guessedCountry(countries, null, accepted), '')
})

test.run()
