import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { filled, unknownPlaceholder } from './placeholders.ts'

test('a text has the placeholders of a case, and no others', () => {
  assert.is(unknownPlaceholder('Hello {client}, {amount} is back. {reader} knows.'), null)
  assert.is(unknownPlaceholder('No placeholder at all'), null)
  assert.is(unknownPlaceholder('Hello {name}'), 'name')
  assert.is(unknownPlaceholder('Hello {}'), '')
})

test('what stands in for something is filled in, each time it does', () => {
  const filling = { client: 'Theo', reader: 'Mara', amount: '$2.00' }
  assert.is(filled('{client}: {amount}. Thank you, {client}!', filling), 'Theo: $2.00. Thank you, Theo!')
  assert.is(filled('{other} stays', filling), '{other} stays')
})

test.run()
