import type { GraphQLScalarType } from 'graphql'
import { Kind } from 'graphql'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { BadInput } from '../../fault.ts'
import * as scalars from './index.ts'

const reads = (scalar: GraphQLScalarType, value: unknown) => {
  const literal = typeof value === 'string' ? { kind: Kind.STRING, value } : { kind: Kind.NULL }
  try {
    const parsed = scalar.parseValue(value)
    assert.equal(scalar.parseLiteral(literal as never), parsed)
    return parsed
  } catch (problem) {
    if (!(problem instanceof BadInput)) throw problem
    assert.throws(() => scalar.parseLiteral(literal as never))
    return problem.code
  }
}

test('a scalar takes its own form, and nothing else', () => {
  const wrong: [GraphQLScalarType, unknown[]][] = [
    [scalars.SequenceScalar, ['abc', '-1', '1.5', '9'.repeat(19), '', 7]],
    [scalars.IdempotencyKeyScalar, ['short', 'x'.repeat(201), 'with a space', 'null\0byte', null]],
    [scalars.CurrencyCodeScalar, ['usd', 'DOLLAR', '$', 'US']],
    [scalars.LanguageTagScalar, ['', 'english language', '-', 'e'.repeat(40)]],
    [scalars.TimeZoneScalar, ['Mars/Olympus', '+02:00', '', '\0']],
    [scalars.UrlScalar, ['javascript:alert(1)', '/wallet', 'https://', 'x']],
    [
      scalars.CursorScalar,
      ['', '***', 'a b', Buffer.from('a\0b').toString('base64url'), '_w', 'x'.repeat(601)],
    ],
  ]
  for (const [scalar, values] of wrong)
    for (const value of values) assert.is(reads(scalar, value), 'BAD_INPUT', `${scalar.name} took ${value}`)
  assert.is(reads(scalars.SequenceScalar, '42'), '42')
  assert.is(reads(scalars.LanguageTagScalar, 'PT-br'), 'pt-BR')
  assert.is(reads(scalars.TimeZoneScalar, 'Europe/Berlin'), 'Europe/Berlin')
})

test('a cursor is opaque, and comes back as the place it was', () => {
  const place = '0198-… Mara Moonwater'
  const cursor = scalars.CursorScalar.serialize(place)
  assert.not.match(cursor, /Mara/)
  assert.is(reads(scalars.CursorScalar, cursor), place)
})

test.run()
