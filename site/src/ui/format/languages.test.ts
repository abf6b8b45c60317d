import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { codeOf, nameOf } from './languages.ts'

test('codes are shown as names, and names become codes again', () => {
  assert.is(nameOf('qu'), 'Quechua')
  assert.is(codeOf('Quechua'), 'qu')
  assert.is(codeOf(' spanish '), 'es')
  assert.is(codeOf('es'), 'es')
  assert.is(codeOf('pt-BR'), 'pt-BR')
})

test('what is no language is no code', () => {
  for (const typed of ['Elvish', '', '!', 'zz']) assert.is(codeOf(typed), null, typed)
  assert.is(nameOf('not a code'), 'not a code')
})

test.run()
