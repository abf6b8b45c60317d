import { buildSchema, execute, extendSchema, parse } from 'graphql'
import pino from 'pino'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { CurrencyCodeScalar } from '../foundation/contract/scalars/index.ts'
import { presentErrors } from './present-errors.ts'

const schema = extendSchema(
  buildSchema(`
    input Money { currency: CurrencyCode! minor: Int! }
    input Wish { amounts: [Money!]! }
    scalar CurrencyCode
    type Query { granted(wish: Wish!, first: Int): Int }
  `),
  parse('extend type Query { other: Int }'),
)
Object.assign(schema.getType('CurrencyCode') as object, {
  parseValue: CurrencyCodeScalar.parseValue,
  parseLiteral: CurrencyCodeScalar.parseLiteral,
})
const document = parse('query ($wish: Wish!, $first: Int) { granted(wish: $wish, first: $first) }')

test('what is wrong with a variable is reported with the path of the argument', async () => {
  const wrong = async (variableValues: Record<string, unknown>) => {
    const { errors = [] } = await execute({ schema, document, variableValues })
    return presentErrors(errors, {
      log: pino({ level: 'silent' }),
      production: true,
      requestId: 'r',
      language: 'en',
    }).map(({ extensions }) => extensions)
  }
  const amounts = (currency: unknown, minor: unknown = 1) => ({ amounts: [{ currency, minor }] })
  assert.equal(await wrong({ wish: amounts('usd') }), [
    { code: 'BAD_INPUT', argument: 'wish.amounts[0].currency' },
  ])
  assert.equal(await wrong({ wish: amounts('USD', 0.5) }), [
    { code: 'BAD_INPUT', argument: 'wish.amounts[0].minor' },
  ])
  assert.equal(await wrong({ wish: amounts('USD'), first: 'x" at "y"; z' }), [
    { code: 'BAD_INPUT', argument: 'first' },
  ])
})

test.run()
