import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { inLanguage } from '../messages/server-language.ts'
import { brandOfHost } from './brands.ts'

test('a brand that the api has not told of yet speaks the language of the request', () => {
  const taglineAt = (host: string) => brandOfHost(host).tagline
  assert.is(taglineAt('localhost:3000'), 'Live readings, by the minute')
  assert.is(
    inLanguage('es', () => taglineAt('localhost:3000')),
    'Lecturas en vivo, por minuto',
  )
  assert.is(
    inLanguage('es', () => taglineAt('auralumic.localhost:3000')),
    'Claridad, minuto a minuto',
  )
})

test.run()
